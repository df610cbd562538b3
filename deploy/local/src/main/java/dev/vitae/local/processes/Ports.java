package dev.vitae.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/** Ports of the loopback address 127.0.0.1. */
public final class Ports {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private Ports() {}

    /** Says whether nobody listens on this port. */
    public static boolean isFree(int port) {
        try (var socket = listen(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Ports that nobody listens on, all different. */
    public static List<Integer> free(int count) {
        // all held until all are chosen, or the same port might come twice
        var held = Stream.generate(Ports::anyPort).limit(count).toList();
        var ports = held.stream().map(ServerSocket::getLocalPort).toList();
        held.forEach(Ports::release);
        return ports;
    }

    private static ServerSocket anyPort() {
        try {
            return listen(0);
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port on 127.0.0.1", failure);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        // as the servers do it: a port whose last connections are still fading away is free
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
        return socket;
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
