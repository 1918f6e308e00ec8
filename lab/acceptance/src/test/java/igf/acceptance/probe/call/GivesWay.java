package igf.acceptance.probe.call;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A small server that gives the same answer to everything. */
final class GivesWay implements AutoCloseable {
    private final HttpServer server;
    private final Sender sender;

    GivesWay(int status, String type, String body) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        sender = new Sender("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ProbeReport asked(Call call) {
        ProbeReport report = new ProbeReport(sender.url());
        report.add(call, sender.send(call));
        return report;
    }

    @Override
    public void close() {
        sender.close();
        server.stop(0);
    }
}
