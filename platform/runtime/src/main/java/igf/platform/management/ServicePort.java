package igf.platform.management;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Checks the service port by a request. Without it, health on the management port would be up even if the service port
 * accepted no connections or all its threads hung. {@code OPTIONS *} is HTTP's own ping: the web server responds
 * without the application.
 */
final class ServicePort implements HealthIndicator {

    private static final byte[] PING =
            "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /** Any status is fine; a port with TLS responds with 400. */
    private static final byte[] RESPONSE_START = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);

    private static final int TIMEOUT_MILLIS = 1_500;

    private final InetAddress address;
    private final IntSupplier port;

    /** @param address address where the service port listens; for a wildcard address, the check uses loopback */
    ServicePort(InetAddress address, IntSupplier port) {
        this.address = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        this.port = port;
    }

    @Override
    public Health health() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port.getAsInt()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(PING);
            var response = socket.getInputStream().readNBytes(RESPONSE_START.length);
            return Arrays.equals(response, RESPONSE_START)
                    ? Health.up().build()
                    : Health.down().build();
        } catch (IOException e) {
            return Health.down(e).build();
        }
    }
}
