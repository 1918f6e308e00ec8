package igf.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /** The IPv4 loopback address, on which everything here listens. */
    public static final String HOST = "127.0.0.1";

    private static final int LOWEST = 20_000;
    private static final int UPPER_BOUND = 32_768;

    /**
     * Returns different ports on which nobody listens now. They are below the ephemeral ports (from 32768 on Linux,
     * from 49152 elsewhere: RFC 6335), which outgoing connections could take first.
     */
    public static List<Integer> findFree(int count) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            // Keep all open, because a closed port could be chosen again.
            while (open.size() < count) {
                int port = ThreadLocalRandom.current().nextInt(LOWEST, UPPER_BOUND);
                try {
                    open.add(new ServerSocket(port, 1, InetAddress.getByName(HOST)));
                } catch (BindException taken) {
                    // Try another one.
                }
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        } finally {
            open.forEach(Ports::close);
        }
    }

    /** Returns a port on which nobody listens now. */
    public static int findFree() {
        return findFree(1).getFirst();
    }

    /** Returns whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As in servers, so that connections in TIME_WAIT do not block the port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns the port, or a free one for 0.
     *
     * @throws PortInUseException if another program listens there
     */
    static int claim(String server, int port) {
        if (port == 0) {
            return findFree();
        }
        if (!isFree(port)) {
            throw new PortInUseException(server, port);
        }
        return port;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
