package dev.vitae.webhooks.targets;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * Asks the machine's name servers and its hosts file. By Netty's resolver, as the JDK's holds a thread for each question: a
 * subscriber whose name server doesn't answer would keep the others waiting.
 */
@Singleton
final class DnsNames implements Names {

    /** No address is kept longer, whatever its name server says. */
    private static final int LONGEST_KEPT_SECONDS = 30;

    private final EventLoopGroup loop = new NioEventLoopGroup(1, new DefaultThreadFactory("webhook-names", true));
    private final AddressResolverGroup<InetSocketAddress> resolvers;
    private final Duration timeout;

    @Inject
    DnsNames(TargetSettings settings) {
        this(DnsServerAddressStreamProviders.platformDefault(), settings.resolutionTimeout());
    }

    DnsNames(DnsServerAddressStreamProvider servers, Duration timeout) {
        this.timeout = timeout;
        this.resolvers = new DnsAddressResolverGroup(new DnsNameResolverBuilder()
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .nameServerProvider(servers)
                // a name means what it says, not that and the machine's own domain
                .searchDomains(List.of())
                .ttl(0, LONGEST_KEPT_SECONDS)
                .queryTimeoutMillis(timeout.toMillis() / 2));
    }

    @Override
    public Uni<List<InetAddress>> addresses(String name) {
        return Uni.createFrom()
                .<List<InetSocketAddress>>emitter(emitter -> resolvers
                        .getResolver(loop.next())
                        .resolveAll(InetSocketAddress.createUnresolved(name, 0))
                        .addListener((Future<List<InetSocketAddress>> answer) -> {
                            if (answer.isSuccess()) {
                                emitter.complete(answer.getNow());
                            } else {
                                emitter.fail(answer.cause());
                            }
                        }))
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(answers ->
                        answers.stream().map(InetSocketAddress::getAddress).toList());
    }

    @PreDestroy
    void close() {
        resolvers.close();
        loop.shutdownGracefully(0, 1, SECONDS).awaitUninterruptibly(1, SECONDS);
    }
}
