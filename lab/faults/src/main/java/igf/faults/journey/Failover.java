package igf.faults.journey;

import igf.faults.world.Shell;
import igf.faults.world.Stores;
import igf.lab.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Promotes a standby that is some seconds behind its primary. Three services start on it before its first checkpoint. The fourth goes
 * on running, notices the new timeline, and is restarted because its liveness probe fails.
 */
final class Failover {
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String RUNS_ON = "participation";
    private static final String CHECKPOINT = "SELECT timeline_id FROM pg_control_checkpoint()";

    private Failover() {}

    static Journey journey() {
        return new Journey(
                "failover",
                "PostgreSQL killed, a standby that is some seconds behind promoted",
                BOUND,
                Failover::failOver,
                instance -> {});
    }

    private static String failOver(Scene scene) throws Exception {
        Waiting.pass(scene.lasting(10, 4));
        Restores.back(scene, "standby.signal");
        Waiting.pass(scene.lasting(10, 4));
        // The copy may lack what is answered while the log is copied.
        var begun = scene.load().now();
        Shell.run("cp -a '%s/pg_wal/.' '%s/pg_wal/'".formatted(Restores.directory(scene), Restores.copy(scene)));
        Waiting.pass(scene.lasting(10, 4));
        var written = Restores.events(scene);
        var restarted = new ArrayList<>(Stores.SERVICES);
        restarted.remove(RUNS_ON);
        for (var service : restarted) {
            scene.instance().hold(Scene.first(service));
            scene.instance().kill(Scene.first(service));
        }
        Restores.replace(scene);
        promote(scene);
        scene.logsBeginAgain();
        var kept = Restores.events(scene);
        var doubtful = scene.history().lost(begun, scene.load().now());
        restarted.forEach(service -> scene.instance().release(Scene.first(service)));
        var checkpoint = begins(scene, restarted);
        var first = Scene.first(RUNS_ON);
        Waiting.until(
                first + " is not alive any more",
                PATIENCE,
                () -> !scene.instance().isAlive(first));
        scene.instance().kill(first);
        begins(scene, List.of(RUNS_ON));
        if (written <= kept) {
            throw new Journey.Inconclusive("nothing was lost: %d events before, %d after".formatted(written, kept));
        }
        return "timeline %d, when the services started the last checkpoint was of timeline %d; the logs had %d events and have %d; %d answers were given since; %s noticed by itself"
                .formatted(Restores.timeline(scene), checkpoint, written, kept, doubtful, first);
    }

    private static void promote(Scene scene) {
        Waiting.until("the standby is promoted", PATIENCE, () -> {
            try (var connection = scene.stores().administration();
                    var statement = connection.createStatement()) {
                return statement.execute("SELECT pg_promote() WHERE pg_is_in_recovery()")
                        && Restores.timeline(scene) > 1;
            } catch (SQLException e) {
                return false;
            }
        });
    }

    /** Waits until all of these services have begun another epoch. @return the timeline of the last checkpoint then */
    private static long begins(Scene scene, List<String> services) throws SQLException {
        Waiting.until("they begin another epoch: " + services, PATIENCE, () -> {
            for (var service : services) {
                if (Restores.number(scene, service, "SELECT count(*) FROM log_epoch") < 2) {
                    return false;
                }
            }
            return true;
        });
        return Restores.number(scene, services.getFirst(), CHECKPOINT);
    }
}
