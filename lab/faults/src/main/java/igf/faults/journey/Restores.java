// Long: two restores that share their steps and queries.
package igf.faults.journey;

import static igf.faults.world.SystemUnderTest.POSTGRES;

import igf.faults.world.Shell;
import igf.lab.Await;
import igf.lab.InnerPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Takes a base backup of the whole server under load, and later restores it. The logs lose the events since the backup,
 * but the topics still have them. Receivers must distinguish the new epoch of the logs from the old one.
 */
final class Restores {
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final List<String> SERVICES =
            InnerPorts.SERVICES.stream().map(service -> service + "-service").toList();
    private static final String RECOVERY = "recovery.signal";
    /** The timeline of the server; 0 while it recovers. */
    private static final String TIMELINE = """
            SELECT CASE WHEN NOT pg_is_in_recovery() THEN
              ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::bigint ELSE 0 END""";

    private static final String EPOCHS =
            "SELECT count(DISTINCT epoch) FROM inbox_expected WHERE stream LIKE '%/proposal|%'";

    /** The number of the last published event of a type, or -1. */
    private static final String LAST_SENT = """
            SELECT coalesce(max(p.number), -1) FROM published p, publisher_position sent
            WHERE p.subject = '%s' AND p.type LIKE '%%.%s.v1' AND p.position <= sent.position""";

    private static final String CONSUMED =
            "SELECT count(*) FROM domain_event WHERE aggregateidentifier LIKE '%%/proposal|%s'";

    private Restores() {}

    static List<Journey> all() {
        return List.of(
                new Journey(
                        "restore",
                        "PostgreSQL restored from an older base backup, on another timeline",
                        BOUND,
                        Restores::restore,
                        instance -> {}),
                new Journey(
                        "restore-reactions",
                        "the same, and a deadline that fires again under another number of the same subject",
                        BOUND,
                        Restores::restoreWithReactions,
                        instance -> {}));
    }

    private static String restore(JourneyContext context) throws Exception {
        Await.sleep(context.duration(10, 4));
        var backupStart = context.load().elapsedMillis();
        takeBackup(context, RECOVERY);
        Await.sleep(context.duration(20, 6));
        var eventsBefore = countEvents(context);
        restoreBackup(context);
        var eventsAfter = countEvents(context);
        var unknownResponses =
                context.history().markUnknown(backupStart, context.load().elapsedMillis());
        startServices(context);
        Await.until(
                "all receivers know the new epoch",
                TIMEOUT,
                () -> countEpochs(context) == 2
                        && queryNumber(context, "participation", EPOCHS) == 2
                        && queryNumber(context, "notification", EPOCHS) == 2);
        if (eventsBefore <= eventsAfter) {
            throw new Journey.Inconclusive(
                    "nothing was lost: %d events before, %d after".formatted(eventsBefore, eventsAfter));
        }
        return "timeline %d; the logs had %d events and have %d; %d responses were sent since the backup began; receivers know 2 epochs of proposal-service's log"
                .formatted(timeline(context), eventsBefore, eventsAfter, unknownResponses);
    }

    /**
     * The call of an edition closes after the backup. After the restore, the theme changes first, and its event gets
     * the number that the event of the closed call had. Then the call closes again, with an event id that receivers
     * already know.
     */
    private static String restoreWithReactions(JourneyContext context) throws Exception {
        var edition = context.load().edition() + "-closes";
        var closes = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        define(context, edition, "First", closes);
        awaitNumber(context, edition, "call.opened");
        Await.until(
                "participation knows that the call is open",
                TIMEOUT,
                () -> queryNumber(context, "participation", CONSUMED.formatted(edition)) == 2);
        var backupStart = context.load().elapsedMillis();
        takeBackup(context, RECOVERY);
        advanceClock(context);
        var before = awaitNumber(context, edition, "call.closed");
        Await.until(
                "participation knows that the call has closed",
                TIMEOUT,
                () -> queryNumber(context, "participation", CONSUMED.formatted(edition)) == 3);
        restoreBackup(context);
        var unknownResponses =
                context.history().markUnknown(backupStart, context.load().elapsedMillis());
        startServices(context);
        Await.until(
                "the services respond",
                TIMEOUT,
                () -> countEpochs(context) == 2 && isDefined(context, edition, "Second", closes));
        awaitNumber(context, edition, "edition.changed");
        advanceClock(context);
        var after = awaitNumber(context, edition, "call.closed");
        define(context, edition, "Third", closes);
        if (before == after) {
            throw new Journey.Inconclusive("the call closed under the number %d again".formatted(after));
        }
        return "timeline %d; the end of a call had the number %d before the restore and %d after it; %d responses were sent since the backup began"
                .formatted(timeline(context), before, after, unknownResponses);
    }

    private static void define(JourneyContext context, String edition, String theme, Instant closes) {
        Await.until(edition + " is defined", TIMEOUT, () -> isDefined(context, edition, theme, closes));
    }

    private static boolean isDefined(JourneyContext context, String edition, String theme, Instant closes) {
        var opens = Instant.parse("2026-01-01T00:00:00Z");
        var response = context.caller()
                .send("secretariat", "PUT", "/api/v1/editions/" + edition, """
                        {"name": "Forum", "theme": "%s", "city": "Lakemouth", "timeZone": "Europe/Lisbon",
                         "startsOn": "2032-05-03", "endsOn": "2032-05-06", "rules": "igf-2022",
                         "call": {"opensAt": "%s", "closesAt": "%s", "graceUntil": "%3$s"}}""".formatted(theme, opens, closes));
        return response.status() / 100 == 2;
    }

    /** Moves the clock past the end of the call. */
    private static void advanceClock(JourneyContext context) {
        Await.until(
                "the clock is set",
                TIMEOUT,
                () -> context.caller()
                                .send("secretariat", "PUT", "/demo/clock", "{\"forward\": \"PT3H\"}")
                                .status()
                        == 200);
    }

    /**
     * Waits until an event of a type is published for an edition.
     *
     * @return the number of the last such event
     */
    private static long awaitNumber(JourneyContext context, String edition, String type) {
        return Await.forValue(type + " of " + edition + " is published", TIMEOUT, () -> {
            try {
                var found = queryNumber(context, "proposal", LAST_SENT.formatted(edition, type));
                return found < 0 ? Optional.empty() : Optional.of(found);
            } catch (SQLException e) {
                return Optional.empty();
            }
        });
    }

    /** Stops all services and starts the server on its backup. */
    private static void restoreBackup(JourneyContext context) throws Exception {
        for (var service : SERVICES) {
            context.instance().preventRestart(service);
            context.instance().kill(service);
        }
        startOnCopy(context);
        Await.until("PostgreSQL has recovered", TIMEOUT, () -> timeline(context) > 1);
    }

    /** Replaces the server's directory with the copy, and starts the server. */
    static void startOnCopy(JourneyContext context) throws Exception {
        context.instance().preventRestart(POSTGRES);
        context.instance().kill(POSTGRES);
        // No service reads the logs now. Positions before and after this point belong to different epochs.
        context.nextLogEpoch();
        Shell.run("rm -rf '%s' && mv '%s' '%1$s'".formatted(directory(context), copy(context)));
        context.instance().allowRestart(POSTGRES);
    }

    private static void startServices(JourneyContext context) {
        context.nextLogEpoch();
        SERVICES.forEach(context.instance()::allowRestart);
        Await.until(
                "the services run",
                TIMEOUT,
                () -> SERVICES.stream()
                        .allMatch(service -> context.instance().process(service).isPresent()));
    }

    static Path directory(JourneyContext context) {
        return context.instance().data().resolve(POSTGRES);
    }

    static Path copy(JourneyContext context) {
        return context.instance().data().resolve(POSTGRES + ".copy");
    }

    /** Takes a base backup without PostgreSQL's tool, which may be missing. Files may change while they are copied. */
    static void takeBackup(JourneyContext context, String signal) throws Exception {
        var directory = directory(context);
        var copy = copy(context);
        try (var connection = context.stores().administration();
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('journey', true)");
            // Ignore files that are deleted meanwhile; the recovery fails if the copy is incomplete.
            Shell.run("cp -a '%s' '%s' 2>/dev/null; rm -rf '%2$s/pg_wal' '%2$s/postmaster.pid' '%2$s/postmaster.opts'"
                    .formatted(directory, copy));
            String label;
            try (var row = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                row.next();
                label = row.getString(1);
            }
            Shell.run("cp -a '%s/pg_wal' '%s/pg_wal'".formatted(directory, copy));
            Files.writeString(copy.resolve("backup_label"), label);
            Files.writeString(copy.resolve(signal), "");
            // There is no archive: pg_wal has everything.
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"), "restore_command = 'false'\n", StandardOpenOption.APPEND);
            Shell.run("chown --reference='%1$s/PG_VERSION' '%1$s/backup_label' '%1$s/%2$s'".formatted(copy, signal));
        }
    }

    static long countEpochs(JourneyContext context) throws SQLException {
        return queryNumber(context, "proposal", "SELECT count(*) FROM log_epoch");
    }

    static long timeline(JourneyContext context) {
        try (var connection = context.stores().administration()) {
            return queryNumber(connection, TIMELINE);
        } catch (SQLException e) {
            return 0;
        }
    }

    static long countEvents(JourneyContext context) throws SQLException {
        var events = 0L;
        for (var service : InnerPorts.SERVICES) {
            events += queryNumber(context, service, "SELECT count(*) FROM domain_event");
        }
        return events;
    }

    static long queryNumber(JourneyContext context, String service, String query) throws SQLException {
        try (var connection = context.stores().database(service)) {
            return queryNumber(connection, query);
        }
    }

    private static long queryNumber(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
