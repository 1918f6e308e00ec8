package igf.acceptance.probe.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.ProbeReport;
import igf.lab.InnerPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that are open on a port that should be closed, and services that are not. */
class ServicePortsTest {
    @TempDir
    private Path data;

    @Test
    void closedServicePortsAndOpenManagementPortsAreGood() throws IOException {
        assertThat(faults(_ -> false, ServicePortsTest::isManagement)).isZero();
    }

    @Test
    void whateverAnswersOnAServicePortIsAFault() throws IOException {
        // Six paths and four spellings, at each of four services.
        assertThat(faults(ServicePortsTest::isManagement, ServicePortsTest::isManagement))
                .isEqualTo(4 * 10);
    }

    @Test
    void anApiOnAManagementPortIsAFault() throws IOException {
        assertThat(faults(_ -> false, _ -> true)).isEqualTo(4);
    }

    @Test
    void aManagementPortThatIsClosedIsAFault() throws IOException {
        assertThat(faults(_ -> false, _ -> false)).isEqualTo(4 * 6);
    }

    private static boolean isManagement(String path) {
        return path.startsWith("/actuator") || path.startsWith("/internal");
    }

    private int faults(Predicate<String> service, Predicate<String> management) throws IOException {
        HttpServer one = server(service);
        HttpServer other = server(management);
        StringBuilder ports = new StringBuilder();
        for (String name : InnerPorts.SERVICES) {
            ports.append("port.%s-service=%d\n".formatted(name, one.getAddress().getPort()));
            ports.append("port.%s-service.management=%d\n"
                    .formatted(name, other.getAddress().getPort()));
        }
        Files.writeString(data.resolve("instance.properties"), ports);
        ProbeReport report = new ProbeReport("http://127.0.0.1:1");
        try {
            ServicePorts.run(data, List.of(Caller.ANONYMOUS), report);
        } finally {
            one.stop(0);
            other.stop(0);
        }
        return report.faults().size();
    }

    private static HttpServer server(Predicate<String> answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean known = answers.test(exchange.getRequestURI().getPath());
            byte[] body = "{\"status\":404}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", known ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(known ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
