package igf.faults.journey;

import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import igf.faults.invariant.Invariant;
import igf.faults.report.JourneyResult;
import igf.faults.world.Stores;
import igf.lab.Await;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a journey: warm up, inject the fault, recover, settle, check the invariants. */
public final class JourneyRunner {
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    /** The longest time for recovery. */
    static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final Duration SETTLE_TIMEOUT = Duration.ofMinutes(2);

    private JourneyRunner() {}

    public static JourneyResult run(Journey journey, JourneyContext context) {
        String evidence;
        long recovery;
        context.load().start();
        try {
            Await.sleep(WARM_UP);
            evidence = journey.injection().inject(context);
            recovery = recover(journey, context);
        } catch (Journey.NotSupportedHere e) {
            return JourneyResult.notSupported(journey, String.valueOf(e.getMessage()));
        } catch (Journey.Inconclusive e) {
            return JourneyResult.inconclusive(journey, String.valueOf(e.getMessage()));
        } catch (Exception e) {
            return JourneyResult.failed(journey, String.valueOf(e));
        } finally {
            context.load().stop();
        }
        try {
            var recording = settle(context);
            return JourneyResult.ofViolations(
                    journey,
                    evidence + duplicateNote(recording.countDuplicateDeliveries()),
                    recovery,
                    violations(recording.withRecoveryOf(journey.name())));
        } catch (Exception e) {
            return JourneyResult.failed(journey, String.valueOf(e));
        }
    }

    /** Describes the duplicate mails of the whole run so far, because the mailbox is never emptied. */
    private static String duplicateNote(long mails) {
        return mails == 0 ? "" : "; mails of the run delivered again under the same Message-ID: " + mails;
    }

    /**
     * Waits until each service has executed a new command and all services respond.
     *
     * @return the recovery time in milliseconds
     */
    private static long recover(Journey journey, JourneyContext context) {
        var faultEndedAt = context.load().elapsedMillis();
        Await.becomesTrue(TIMEOUT, () -> context.load().hasWorkedSince(faultEndedAt) && allServicesRespond(context));
        var millis = context.load().elapsedMillis() - faultEndedAt;
        context.history()
                .recovered(new Recording.Recovery(
                        journey.name(), millis, journey.bound().toMillis()));
        return millis;
    }

    private static boolean allServicesRespond(JourneyContext context) {
        return context.caller()
                        .send("secretariat", "GET", "/api/v1/admin/projections", null)
                        .status()
                == 200;
    }

    /**
     * Waits until no event is missing in any store, rebuilds all read models, and returns the recording. Events that
     * are still missing after the timeout are lost.
     */
    private static Recording settle(JourneyContext context) throws SQLException {
        Await.becomesTrue(SETTLE_TIMEOUT, () -> {
            try {
                return Invariant.I4.violations(storesOnly(context)).isEmpty();
            } catch (SQLException | RuntimeException e) {
                return false;
            }
        });
        var rebuilt = Rebuilds.all(context.caller());
        return context.history()
                .recording(
                        withRebuiltHashes(awaitUnchanged(context), rebuilt),
                        Stores.INBOXES,
                        context.mailbox().deliveries());
    }

    /**
     * Reads the stores until they no longer change, because mails are sent last, and each log is read before its topic.
     */
    private static List<Snapshot> awaitUnchanged(JourneyContext context) throws SQLException {
        var last = new AtomicReference<>(context.stores().readAll());
        Await.becomesTrue(SETTLE_TIMEOUT, () -> {
            try {
                var now = context.stores().readAll();
                return now.equals(last.getAndSet(now));
            } catch (SQLException | RuntimeException e) {
                return false;
            }
        });
        return last.get();
    }

    private static Recording storesOnly(JourneyContext context) throws SQLException {
        return new Recording(List.of(), context.stores().readAll(), Stores.INBOXES, List.of(), List.of(), List.of());
    }

    private static List<Snapshot> withRebuiltHashes(List<Snapshot> services, Map<String, Rebuilds.Rebuilt> rebuilt) {
        return services.stream()
                .map(service -> new Snapshot(
                        service.service(),
                        service.epoch(),
                        service.log(),
                        service.views().stream()
                                .map(view -> {
                                    var rebuild = rebuilt.get(service.service() + "/" + view.name());
                                    return rebuild == null
                                            ? new Snapshot.View(
                                                    view.name(),
                                                    view.position(),
                                                    view.lastEvent(),
                                                    view.hash(),
                                                    "not rebuilt")
                                            : new Snapshot.View(
                                                    view.name(),
                                                    view.position(),
                                                    view.lastEvent(),
                                                    rebuild.before(),
                                                    rebuild.hash());
                                })
                                .toList(),
                        service.publisherPosition(),
                        service.publisherNext(),
                        service.published(),
                        service.numbered()))
                .toList();
    }

    private static Map<Invariant, List<String>> violations(Recording recording) {
        var violations = new HashMap<Invariant, List<String>>();
        for (var invariant : Invariant.values()) {
            violations.put(invariant, new ArrayList<>(invariant.violations(recording)));
        }
        return violations;
    }
}
