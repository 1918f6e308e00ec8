package igf.faults.journey;

import static igf.faults.world.Instance.POSTGRES;

import igf.faults.world.Shell;
import igf.faults.world.Stores;
import igf.faults.world.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A base backup of the whole server is taken under load, written on, put back and recovered. What was written since is lost, as it
 * must be; what was published of it stays where others have it, and the new life of the logs is told from the old one.
 */
final class Restores {
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SERVICES =
            Stores.SERVICES.stream().map(service -> service + "-service").toList();
    private static final String EPOCHS = "SELECT count(*) FROM log_epoch";
    private static final String LIVES = "SELECT count(*) FROM inbox_epoch WHERE source LIKE '%/proposal'";

    private Restores() {}

    static Journey journey() {
        return new Journey(
                "restore",
                "PostgreSQL put back to an older base backup, recovered on another timeline",
                BOUND,
                Restores::restore,
                instance -> {});
    }

    private static String restore(Scene scene) throws Exception {
        Waiting.pass(scene.lasting(10, 4));
        var directory = scene.instance().data().resolve(POSTGRES);
        var backup = directory.resolveSibling(POSTGRES + ".backup");
        var begun = scene.load().now();
        back(scene, directory, backup);
        Waiting.pass(scene.lasting(20, 6));
        var written = events(scene);
        for (var service : SERVICES) {
            scene.instance().hold(service);
            scene.instance().kill(service);
        }
        scene.instance().hold(POSTGRES);
        scene.instance().kill(POSTGRES);
        // While nobody can read them: where they stood before and where they stand after it are two lives.
        scene.logsBeginAgain();
        Shell.run("rm -rf '%s' && mv '%s' '%s'".formatted(directory, backup, directory));
        scene.instance().release(POSTGRES);
        Waiting.until("PostgreSQL has recovered", PATIENCE, () -> timeline(scene) > 1);
        var kept = events(scene);
        var doubtful = scene.history().lost(begun, scene.load().now());
        scene.logsBeginAgain();
        SERVICES.forEach(scene.instance()::release);
        Waiting.until(
                "everybody noticed",
                PATIENCE,
                () -> SERVICES.stream()
                                .allMatch(service ->
                                        scene.instance().process(service).isPresent())
                        && number(scene, "proposal", EPOCHS) == 2
                        && number(scene, "participation", LIVES) == 2
                        && number(scene, "notification", LIVES) == 2);
        if (written <= kept) {
            throw new Journey.Inconclusive("nothing was lost: %d events before, %d after".formatted(written, kept));
        }
        return "timeline %d; the logs had %d events and have %d; %d answers were given since the backup began; 2 lives of proposal-service's log known to its receivers"
                .formatted(timeline(scene), written, kept, doubtful);
    }

    /** PostgreSQL's own way without its tool, which is not everywhere: between start and stop files may change while they are copied. */
    private static void back(Scene scene, Path directory, Path backup) throws Exception {
        try (var connection = scene.stores().administration();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('journey', true)");
            // A file that goes away meanwhile is no harm, and the copy's completeness is judged by its recovery.
            Shell.run("cp -a '%s' '%s' 2>/dev/null; rm -rf '%2$s/pg_wal' '%2$s/postmaster.pid' '%2$s/postmaster.opts'"
                    .formatted(directory, backup));
            String label;
            try (var row = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                row.next();
                label = row.getString(1);
            }
            Shell.run("cp -a '%s/pg_wal' '%s/pg_wal'".formatted(directory, backup));
            Files.writeString(backup.resolve("backup_label"), label);
            Files.writeString(backup.resolve("recovery.signal"), "");
            // There is no archive: all that is needed lies in pg_wal.
            Files.writeString(
                    backup.resolve("postgresql.auto.conf"), "restore_command = 'false'\n", StandardOpenOption.APPEND);
            Shell.run(
                    "chown --reference='%1$s/PG_VERSION' '%1$s/backup_label' '%1$s/recovery.signal'".formatted(backup));
        }
    }

    private static long timeline(Scene scene) {
        try (var connection = scene.stores().administration()) {
            return number(connection, "SELECT timeline_id FROM pg_control_checkpoint() WHERE NOT pg_is_in_recovery()");
        } catch (SQLException e) {
            return 0;
        }
    }

    private static long events(Scene scene) throws SQLException {
        var events = 0L;
        for (var service : Stores.SERVICES) {
            events += number(scene, service, "SELECT count(*) FROM domain_event");
        }
        return events;
    }

    private static long number(Scene scene, String service, String query) throws SQLException {
        try (var connection = scene.stores().database(service)) {
            return number(connection, query);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
