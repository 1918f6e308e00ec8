package igf.acceptance.probe;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.kind.Bodies;
import igf.acceptance.probe.kind.Drip;
import igf.acceptance.probe.kind.EndedCredentials;
import igf.acceptance.probe.kind.Headers;
import igf.acceptance.probe.kind.Injections;
import igf.acceptance.probe.kind.InnerAddresses;
import igf.acceptance.probe.kind.Kind;
import igf.acceptance.probe.kind.ManyStreams;
import igf.acceptance.probe.kind.NoRequests;
import igf.acceptance.probe.kind.PagesOfPeople;
import igf.acceptance.probe.kind.Paths;
import igf.acceptance.probe.kind.PersonalTokens;
import igf.acceptance.probe.kind.ServicePorts;
import igf.acceptance.probe.kind.WhoMay;
import igf.acceptance.probe.story.Stories;
import igf.acceptance.probe.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Sends all kinds of hostile calls to a running system, for a new edition. */
public final class Probing {
    private static final int AT_ONCE = 6;
    private static final List<Kind> KINDS = List.of(
            new WhoMay(),
            new Bodies(),
            new Bodies.Large(),
            new Headers(),
            new Paths(),
            new PagesOfPeople(),
            new NoRequests(),
            new InnerAddresses());

    private Probing() {}

    /**
     * Sends all calls.
     *
     * @param url of the gateway, on this machine
     * @param data the system's data directory, which names the ports of its services
     */
    public static Report of(String url, Path data) {
        return of(url, data, 1, 0);
    }

    /**
     * Sends a part of the calls of every kind, for builds that have no time for all.
     *
     * @param data the system's data directory; without it the ports behind the gateway are not called
     * @param share one call of so many
     * @param which of them, any number
     */
    public static Report of(String url, Path data, int share, long which) {
        Report report = new Report(url);
        try (Sender sender = new Sender(url);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            World world = World.on(sender);
            // It takes a minute, so other calls go on meanwhile.
            CompletableFuture<Void> drip = CompletableFuture.runAsync(() -> Drip.on(world, url, report), threads);
            new Injections(sender, report).look(world);
            ManyStreams.on(world, url, report);
            CompletableFuture<Void> stories =
                    CompletableFuture.runAsync(() -> Stories.play(world.part(share, which), sender, report), threads);
            new PersonalTokens(sender, report).look(world);
            // It waits for the end of a stream.
            CompletableFuture<Void> ended =
                    CompletableFuture.runAsync(() -> new EndedCredentials(sender, report).look(world), threads);
            if (Files.isDirectory(data)) {
                ServicePorts.look(data, List.of(Who.NOBODY, world.named("secretariat")), report);
            }
            AtomicLong number = new AtomicLong(which);
            Stream<Call> calls = KINDS.stream()
                    .flatMap(kind -> kind.calls(world))
                    .filter(_ -> number.getAndIncrement() % share == 0);
            calls.map(call -> CompletableFuture.runAsync(() -> report.add(call, sender.send(call)), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
            CompletableFuture.allOf(drip, stories, ended).join();
            if (share == 1) {
                // Only on a system of its own: afterwards nobody gets a mailed link for ten minutes.
                new PersonalTokens(sender, report).ask(world);
            }
        }
        return report;
    }
}
