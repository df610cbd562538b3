package dev.vitae.engine.child;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Resolves no name at all in a child process, and leaves any other process that has the engine as it is. */
public final class NoNames extends InetAddressResolverProvider {

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return Boolean.getBoolean(NoNetwork.PROPERTY) ? new Refusal() : configuration.builtinResolver();
    }

    @Override
    public String name() {
        return "vitae-no-names";
    }

    private static final class Refusal implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            throw new UnknownHostException();
        }
    }
}
