package igf.bench.row;

import igf.bench.measure.Bar;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.bench.measure.Measurement;
import igf.bench.measure.Pair;
import igf.bench.measure.Rounds;
import igf.bench.world.Signer;
import igf.bench.world.Wire;
import igf.bench.world.World;
import igf.lab.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares the gateway with nginx that only forwards, and with direct calls. */
final class GatewayAgainstNginx implements Row {

    private static final int CLIENTS = 16;

    /** The request that is sent through it. */
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
    public Bar bar() {
        return endpoint == Endpoint.COMMAND ? new Bar(0.73, 0.85) : new Bar(0.25, 0.40);
    }

    @Override
    public Measurement measure(World world, Effort effort) throws Exception {
        var nginx = world.nginx();
        var target = endpoint == Endpoint.COMMAND ? world.warmGuestbook(effort) : world.bare();
        var through = clients(world.gatewayPort(), world.token());
        var direct = clients(target.port(), world.token());
        var other = clients(nginx.port(), world.token());
        // The guestbook is warm already.
        if (endpoint == Endpoint.TRIVIAL) {
            world.warmUp("direct " + endpoint, direct, effort);
        }
        world.warmUp("gateway " + endpoint, through, effort);
        Rounds.Side[] sides = {
            () -> rate(world, through, effort), () -> rate(world, other, effort), () -> rate(world, direct, effort)
        };
        // Also warms up the change of sides: an idle connection is checked first, which is other code to compile.
        Rounds.interleaved(1, sides);
        var rounds = Rounds.interleaved(effort.rounds(), sides);
        for (var client : all(through, direct, other)) {
            ((AutoCloseable) client).close();
        }
        var againstDirect =
                Numbers.median(rounds.pairs(0, 2).stream().map(Pair::ratio).toList());
        return rounds.measurement("/s", "%.2f of direct".formatted(againstDirect));
    }

    /** Waits until read models and publisher have caught up, so that the next side does not pay for the one before. */
    private double rate(World world, List<? extends Load.Client> clients, Effort effort) throws Exception {
        if (endpoint == Endpoint.COMMAND) {
            world.settle();
            world.publish();
        }
        return Load.asFastAsPossible(clients, effort.cell()).allAccepted().perSecond();
    }

    private List<? extends Load.Client> clients(int port, String token) throws IOException {
        if (endpoint == Endpoint.COMMAND) {
            return Signer.at(port, token, CLIENTS);
        }
        var all = new ArrayList<Hello>();
        for (int i = 0; i < CLIENTS; i++) {
            all.add(new Hello(new Wire(port), token));
        }
        return all;
    }

    @SafeVarargs
    private static List<Load.Client> all(List<? extends Load.Client>... lists) {
        return List.of(lists).stream().<Load.Client>flatMap(List::stream).toList();
    }

    private record Hello(Wire wire, String token) implements Load.Client, AutoCloseable {
        @Override
        public boolean once() throws IOException {
            wire.get("/api/v1/hello/anybody", token).expect(200);
            return true;
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
