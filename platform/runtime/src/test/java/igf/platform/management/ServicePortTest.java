package igf.platform.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class ServicePortTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static Status status(InetAddress address, int port) {
        return new ServicePort(address, () -> port).health().getStatus();
    }

    @Test
    void whoever_answers_http_is_up_also_at_a_wildcard() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.start();
        try {
            assertThat(status(LOOPBACK, server.getAddress().getPort())).isEqualTo(Status.UP);
            assertThat(status(
                            InetAddress.getByName("0.0.0.0"),
                            server.getAddress().getPort()))
                    .isEqualTo(Status.UP);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobody_there_is_down() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            closed = socket.getLocalPort();
        }
        assertThat(status(LOOPBACK, closed)).isEqualTo(Status.DOWN);
    }

    /** The system accepts the connection, but no process answers. */
    @Test
    void whoever_says_nothing_is_down() throws IOException {
        try (var silent = new ServerSocket(0, 5, LOOPBACK)) {
            assertThat(status(LOOPBACK, silent.getLocalPort())).isEqualTo(Status.DOWN);
        }
    }
}
