package igf.faults.journey;

import igf.faults.world.Shell;
import igf.lab.Await;
import igf.lab.InnerPorts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Promotes a standby that is some seconds behind its primary. Three services start on it before its first checkpoint.
 * The fourth keeps running, detects the new timeline, and is restarted because its liveness probe fails.
 */
final class Failover {
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final String KEPT_RUNNING = "participation";
    private static final String CHECKPOINT_TIMELINE = "SELECT timeline_id FROM pg_control_checkpoint()";

    private Failover() {}

    static Journey journey() {
        return new Journey(
                "failover",
                "PostgreSQL killed, a standby that is some seconds behind promoted",
                BOUND,
                Failover::failOver,
                instance -> {});
    }

    private static String failOver(JourneyContext context) throws Exception {
        Await.sleep(context.duration(10, 4));
        Restores.takeBackup(context, "standby.signal");
        Await.sleep(context.duration(10, 4));
        // The copy may lack events of responses sent while {@code pg_wal} is copied.
        var copyStart = context.load().elapsedMillis();
        Shell.run("cp -a '%s/pg_wal/.' '%s/pg_wal/'".formatted(Restores.directory(context), Restores.copy(context)));
        Await.sleep(context.duration(10, 4));
        var eventsBefore = Restores.countEvents(context);
        var restarted = new ArrayList<>(InnerPorts.SERVICES);
        restarted.remove(KEPT_RUNNING);
        for (var service : restarted) {
            context.instance().preventRestart(JourneyContext.firstReplica(service));
            context.instance().kill(JourneyContext.firstReplica(service));
        }
        Restores.startOnCopy(context);
        promote(context);
        context.nextLogEpoch();
        var eventsAfter = Restores.countEvents(context);
        var unknownResponses =
                context.history().markUnknown(copyStart, context.load().elapsedMillis());
        restarted.forEach(service -> context.instance().allowRestart(JourneyContext.firstReplica(service)));
        var checkpointTimeline = awaitNewEpoch(context, restarted);
        var replica = JourneyContext.firstReplica(KEPT_RUNNING);
        Await.until(
                replica + " is no longer alive",
                TIMEOUT,
                () -> !context.instance().isAlive(replica));
        context.instance().kill(replica);
        awaitNewEpoch(context, List.of(KEPT_RUNNING));
        if (eventsBefore <= eventsAfter) {
            throw new Journey.Inconclusive(
                    "nothing was lost: %d events before, %d after".formatted(eventsBefore, eventsAfter));
        }
        return "timeline %d, when the services started the last checkpoint was of timeline %d; the logs had %d events and have %d; %d responses were sent since; %s detected it by itself"
                .formatted(
                        Restores.timeline(context),
                        checkpointTimeline,
                        eventsBefore,
                        eventsAfter,
                        unknownResponses,
                        replica);
    }

    private static void promote(JourneyContext context) {
        Await.until("the standby is promoted", TIMEOUT, () -> {
            try (var connection = context.stores().administration();
                    var statement = connection.createStatement()) {
                return statement.execute("SELECT pg_promote() WHERE pg_is_in_recovery()")
                        && Restores.timeline(context) > 1;
            } catch (SQLException e) {
                return false;
            }
        });
    }

    /**
     * Waits until all of these services have begun another epoch.
     *
     * @return the timeline of the last checkpoint at that time
     */
    private static long awaitNewEpoch(JourneyContext context, List<String> services) throws SQLException {
        Await.until("they begin another epoch: " + services, TIMEOUT, () -> {
            for (var service : services) {
                if (Restores.queryNumber(context, service, "SELECT count(*) FROM log_epoch") < 2) {
                    return false;
                }
            }
            return true;
        });
        return Restores.queryNumber(context, services.getFirst(), CHECKPOINT_TIMELINE);
    }
}
