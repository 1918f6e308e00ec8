package igf.bench.row;

import igf.bench.measure.LoadRunner;
import igf.bench.measure.Measurement;
import igf.bench.measure.MeasurementSize;
import igf.bench.measure.RatioLimits;
import igf.bench.measure.RoundPair;
import igf.bench.measure.Rounds;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.SigningClient;
import igf.lab.Statistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares the gateway with nginx as a plain reverse proxy, and with direct calls. */
final class GatewayAgainstNginx implements BenchRow {

    private static final int CLIENTS = 16;

    enum Endpoint {
        COMMAND,
        TRIVIAL
    }

    private final Endpoint endpoint;

    GatewayAgainstNginx(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public int number() {
        return endpoint == Endpoint.COMMAND ? 8 : 9;
    }

    @Override
    public String title() {
        return "gateway req/s, token checked ÷ nginx in its place, unchecked: "
                + (endpoint == Endpoint.COMMAND ? "commands" : "trivial endpoint");
    }

    @Override
    public RatioLimits bar() {
        return endpoint == Endpoint.COMMAND ? new RatioLimits(0.73, 0.85) : new RatioLimits(0.25, 0.40);
    }

    @Override
    public Measurement measure(BenchEnvironment environment, MeasurementSize size) throws Exception {
        var nginx = environment.nginx();
        var target = endpoint == Endpoint.COMMAND ? environment.warmGuestbook(size) : environment.bare();
        var gatewayClients = clients(environment.gatewayPort(), environment.token());
        var directClients = clients(target.port(), environment.token());
        var nginxClients = clients(nginx.port(), environment.token());
        // The guestbook is already warm.
        if (endpoint == Endpoint.TRIVIAL) {
            environment.warmUp("direct " + endpoint, directClients, size);
        }
        environment.warmUp("gateway " + endpoint, gatewayClients, size);
        Rounds.Side[] sides = {
            () -> rate(environment, gatewayClients, size),
            () -> rate(environment, nginxClients, size),
            () -> rate(environment, directClients, size)
        };
        // Warms up switching sides, too: checking idle connections is additional code to compile.
        Rounds.interleaved(1, sides);
        var rounds = Rounds.interleaved(size.rounds(), sides);
        for (var client : all(gatewayClients, directClients, nginxClients)) {
            ((AutoCloseable) client).close();
        }
        var againstDirect = Statistics.median(
                rounds.pairs(0, 2).stream().map(RoundPair::ratio).toList());
        return rounds.measurement("/s", "%.2f of direct".formatted(againstDirect));
    }

    /**
     * Measures a side after read models and publisher have caught up, so that it does not carry the load of the
     * previous side.
     */
    private double rate(BenchEnvironment environment, List<? extends LoadRunner.Client> clients, MeasurementSize size)
            throws Exception {
        if (endpoint == Endpoint.COMMAND) {
            environment.awaitViews();
            environment.awaitPublished();
        }
        return LoadRunner.asFastAsPossible(clients, size.cell())
                .requireAllAccepted()
                .perSecond();
    }

    private List<? extends LoadRunner.Client> clients(int port, String token) throws IOException {
        if (endpoint == Endpoint.COMMAND) {
            return SigningClient.at(port, token, CLIENTS);
        }
        var all = new ArrayList<HelloClient>();
        for (int i = 0; i < CLIENTS; i++) {
            all.add(new HelloClient(new HttpConnection(port), token));
        }
        return all;
    }

    @SafeVarargs
    private static List<LoadRunner.Client> all(List<? extends LoadRunner.Client>... lists) {
        return List.of(lists).stream().<LoadRunner.Client>flatMap(List::stream).toList();
    }

    private record HelloClient(HttpConnection connection, String token) implements LoadRunner.Client, AutoCloseable {
        @Override
        public boolean call() throws IOException {
            connection.get("/api/v1/hello/anybody", token).expect(200);
            return true;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
