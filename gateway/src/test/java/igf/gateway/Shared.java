package igf.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One world for all tests that do not break anything in it; it is left when the tests' JVM ends. */
final class Shared implements ParameterResolver, BeforeEachCallback {

    private static final class Holder {
        static final int METRICS_PORT = freePort();
        static final World WORLD = new World("--igf.gateway.metrics-port=" + METRICS_PORT);

        private static int freePort() {
            // Below those of outgoing connections, one of which could be there before the gateway is.
            return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_768))
                    .filter(Holder::isFree)
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean isFree(int port) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.isBound();
            } catch (IOException taken) {
                return false;
            }
        }
    }

    /** Where the world's figures are asked for. */
    static int metricsPort() {
        return Holder.METRICS_PORT;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Holder.WORLD;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Holder.WORLD.services().forEach(Service::forget);
        Holder.WORLD.identity.forget();
    }
}
