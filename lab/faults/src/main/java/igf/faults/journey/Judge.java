package igf.faults.journey;

import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import igf.faults.invariant.Invariant;
import igf.faults.report.Line;
import igf.faults.world.Stores;
import igf.lab.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a journey: warm up, inject the fault, recover, settle, check the invariants. */
public final class Judge {
    private static final Duration WARM = Duration.ofSeconds(2);
    /** The longest time for recovery. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration SETTLE = Duration.ofMinutes(2);

    private Judge() {}

    public static Line judge(Journey journey, Scene scene) {
        String evidence;
        long recovery;
        scene.load().begin();
        try {
            Waiting.pass(WARM);
            evidence = journey.injection().inject(scene);
            recovery = recover(journey, scene);
        } catch (Journey.NotHere e) {
            return Line.notHere(journey, String.valueOf(e.getMessage()));
        } catch (Journey.Inconclusive e) {
            return Line.inconclusive(journey, String.valueOf(e.getMessage()));
        } catch (Exception e) {
            return Line.failed(journey, String.valueOf(e));
        } finally {
            scene.load().end();
        }
        try {
            var recording = settled(scene);
            return Line.judged(
                    journey,
                    evidence + again(recording.deliveredAgain()),
                    recovery,
                    violations(recording.after(journey.name())));
        } catch (Exception e) {
            return Line.failed(journey, String.valueOf(e));
        }
    }

    /** Counts duplicate mails of the whole run until here, since the mailbox is never emptied. */
    private static String again(long mails) {
        return mails == 0 ? "" : "; mails of the run delivered again under the same Message-ID: " + mails;
    }

    /** Waits until a new command of each kind was carried out and every service answers. @return milliseconds */
    private static long recover(Journey journey, Scene scene) {
        var healed = scene.load().now();
        Waiting.isSoWithin(PATIENCE, () -> scene.load().hasWorkedSince(healed) && everybodyAnswers(scene));
        var millis = scene.load().now() - healed;
        scene.history()
                .recovered(new Recording.Recovery(
                        journey.name(), millis, journey.bound().toMillis()));
        return millis;
    }

    private static boolean everybodyAnswers(Scene scene) {
        return scene.caller()
                        .send("secretariat", "GET", "/api/v1/admin/projections", null)
                        .status()
                == 200;
    }

    /** Waits until no id is missing in any store; ids that are still missing after the time limit are lost. */
    private static Recording settled(Scene scene) throws SQLException {
        Waiting.isSoWithin(SETTLE, () -> {
            try {
                return Invariant.I4.violations(light(scene)).isEmpty();
            } catch (SQLException | RuntimeException e) {
                return false;
            }
        });
        var rebuilt = Rebuilds.all(scene.caller());
        return scene.history()
                .recording(
                        rebuilt(standingStill(scene), rebuilt),
                        Stores.INBOXES,
                        scene.mailbox().deliveries());
    }

    /** Reads the stores until they no longer change: mails leave last, and a log is read before its topic. */
    private static List<Snapshot> standingStill(Scene scene) throws SQLException {
        var last = new AtomicReference<>(scene.stores().all());
        Waiting.isSoWithin(SETTLE, () -> {
            try {
                var now = scene.stores().all();
                return now.equals(last.getAndSet(now));
            } catch (SQLException | RuntimeException e) {
                return false;
            }
        });
        return last.get();
    }

    private static Recording light(Scene scene) throws SQLException {
        return new Recording(List.of(), scene.stores().all(), Stores.INBOXES, List.of(), List.of(), List.of());
    }

    private static List<Snapshot> rebuilt(List<Snapshot> services, Map<String, Rebuilds.Rebuilt> rebuilt) {
        return services.stream()
                .map(s -> new Snapshot(
                        s.service(),
                        s.epoch(),
                        s.log(),
                        s.views().stream()
                                .map(v -> {
                                    var anew = rebuilt.get(s.service() + "/" + v.name());
                                    return anew == null
                                            ? new Snapshot.View(
                                                    v.name(), v.position(), v.lastEvent(), v.hash(), "not rebuilt")
                                            : new Snapshot.View(
                                                    v.name(), v.position(), v.lastEvent(), anew.before(), anew.hash());
                                })
                                .toList(),
                        s.publisherPosition(),
                        s.publisherNext(),
                        s.published(),
                        s.numbered()))
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
