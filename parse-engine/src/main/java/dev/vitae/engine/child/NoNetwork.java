package dev.vitae.engine.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Cuts this process off: no protocol of the network opens a connection, no name resolves, and no socket can be made. A parser
 * that follows a reference out of a file gets an exception.
 */
final class NoNetwork {

    /** Switches {@link NoNames} on, which the JDK loads by itself. */
    static final String PROPERTY = "vitae.child.no-network";

    /** The protocols that the class path needs; all others come from files. */
    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    @SuppressWarnings("deprecation") // the one way to have every socket refused without a security manager
    static void install() {
        System.setProperty(PROPERTY, "true");
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusal());
        try {
            Socket.setSocketImplFactory(() -> {
                throw new UncheckedIOException(new SocketException("no network in here"));
            });
            ServerSocket.setSocketFactory(() -> {
                throw new UncheckedIOException(new SocketException("no network in here"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Refusal extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("no network in here");
        }
    }
}
