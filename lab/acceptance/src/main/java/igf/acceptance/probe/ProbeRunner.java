package igf.acceptance.probe;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.kind.AccessChecks;
import igf.acceptance.probe.kind.HostileCalls;
import igf.acceptance.probe.kind.Injections;
import igf.acceptance.probe.kind.InternalWebhookAddresses;
import igf.acceptance.probe.kind.MalformedBodies;
import igf.acceptance.probe.kind.MalformedHeaders;
import igf.acceptance.probe.kind.MalformedPageRequests;
import igf.acceptance.probe.kind.MalformedPaths;
import igf.acceptance.probe.kind.MalformedRequests;
import igf.acceptance.probe.kind.PersonalTokens;
import igf.acceptance.probe.kind.RevokedCredentials;
import igf.acceptance.probe.kind.ServicePorts;
import igf.acceptance.probe.kind.SlowBody;
import igf.acceptance.probe.kind.TooManyStreams;
import igf.acceptance.probe.story.Attacks;
import igf.acceptance.probe.world.ProbeContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Sends all kinds of hostile calls to a running system, for a new edition. */
public final class ProbeRunner {
    private static final int THREADS = 6;
    private static final List<HostileCalls> KINDS = List.of(
            new AccessChecks(),
            new MalformedBodies(),
            new MalformedBodies.LargeBodies(),
            new MalformedHeaders(),
            new MalformedPaths(),
            new MalformedPageRequests(),
            new MalformedRequests(),
            new InternalWebhookAddresses());

    private ProbeRunner() {}

    /**
     * Sends all calls.
     *
     * @param url URL of the gateway, on this machine
     * @param data the system's data directory, which contains the ports of its services
     */
    public static ProbeReport run(String url, Path data) {
        return run(url, data, 1, 0);
    }

    /**
     * Sends only a part of the calls of every kind, to save time.
     *
     * @param data the system's data directory; if it does not exist, the ports of services are not called
     * @param share sends one of this many calls
     * @param which selects the calls, any number
     */
    public static ProbeReport run(String url, Path data, int share, long which) {
        ProbeReport report = new ProbeReport(url);
        try (Sender sender = new Sender(url);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            ProbeContext context = ProbeContext.create(sender);
            // This takes a minute, so other calls run in parallel.
            CompletableFuture<Void> slowBody =
                    CompletableFuture.runAsync(() -> SlowBody.run(context, url, report), threads);
            new Injections(sender, report).run(context);
            TooManyStreams.run(context, url, report);
            CompletableFuture<Void> stories = CompletableFuture.runAsync(
                    () -> Attacks.runAll(context.sample(share, which), sender, report), threads);
            new PersonalTokens(sender, report).run(context);
            // This waits for the end of a stream.
            CompletableFuture<Void> revokedCredentials =
                    CompletableFuture.runAsync(() -> new RevokedCredentials(sender, report).run(context), threads);
            if (Files.isDirectory(data)) {
                ServicePorts.run(data, List.of(Caller.ANONYMOUS, context.caller("secretariat")), report);
            }
            AtomicLong number = new AtomicLong(which);
            Stream<Call> calls = KINDS.stream()
                    .flatMap(kind -> kind.calls(context))
                    .filter(_ -> number.getAndIncrement() % share == 0);
            calls.map(call -> CompletableFuture.runAsync(() -> report.add(call, sender.send(call)), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
            CompletableFuture.allOf(slowBody, stories, revokedCredentials).join();
            if (share == 1) {
                // Run this only on the probe's own system, because afterwards no links are mailed for ten minutes.
                new PersonalTokens(sender, report).requestManyMails(context);
            }
        }
        return report;
    }
}
