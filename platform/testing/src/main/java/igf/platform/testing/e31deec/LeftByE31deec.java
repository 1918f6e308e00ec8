package igf.platform.testing.e31deec;

import igf.platform.embedded.Database;
import igf.platform.embedded.GuardedDatabase;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * What a service of commit e31deec had left when it was stopped, recorded in a file of the service's tests: the rows of its log's
 * database and of the people in it, as {@code COPY} writes them, and what stood on its topic. Loaded into fresh databases, which
 * have the schema of then, it is what the next start of that service finds. The file was written once and is never changed.
 */
public final class LeftByE31deec {

    /** The newest step of the schema at that commit. */
    private static final String SCHEMA = "34";

    /** The same life of the log on the server of the tests: the log was not restored, its server only stopped. */
    private static final String SAME_LIFE = """
            INSERT INTO log_epoch (epoch, system_identifier, timeline)
            SELECT '%s', s.system_identifier, c.timeline_id FROM pg_control_system() s, pg_control_checkpoint() c""";

    private static final String NEXT_INDEX = """
            SELECT setval(pg_get_serial_sequence('domain_event', 'globalindex'), max(globalindex)) FROM domain_event""";

    private final String service;
    private final Map<String, String> parts;
    private final GuardedDatabase log;
    private final Database people;

    private LeftByE31deec(String service, Map<String, String> parts) {
        this.service = service;
        this.parts = parts;
        this.log = Infrastructure.get().log(name());
        this.people = Infrastructure.get().database(name() + "_people");
    }

    /** A line of the topic. @param id of the public event */
    public record Sent(String id, String type, String subject, long number) {}

    /** @param service like {@code proposal} */
    public static LeftByE31deec load(String service) {
        return load(service, null);
    }

    /** @param own where the steps of a service's own schema are, which came after all of the platform's */
    public static LeftByE31deec load(String service, @Nullable String own) {
        var left = new LeftByE31deec(service, read(service));
        try {
            left.fill(own);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return left;
    }

    private String name() {
        return "test_" + service + "_e31deec";
    }

    /** Parts begin with a line of two dashes and a name. */
    private static Map<String, String> read(String service) {
        var parts = new HashMap<String, String>();
        try (var file = new GZIPInputStream(Objects.requireNonNull(
                LeftByE31deec.class.getResourceAsStream("/e31deec/" + service + ".gz"), "no file of " + service))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var part : text.split("(?m)^-- ")) {
                var end = part.indexOf('\n');
                parts.put(part.substring(0, Math.max(0, end)), part.substring(end + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private String part(String part) {
        return Objects.requireNonNull(parts.get(part), part);
    }

    private void fill(@Nullable String own) throws SQLException, IOException {
        // Without what is said after each step: it speaks of tables that came later.
        Flyway.configure()
                .dataSource(log.owner().url(), log.owner().user(), log.owner().password())
                .locations("classpath:db/platform")
                .placeholders(Map.of("service", log.service().user()))
                .skipDefaultCallbacks(true)
                .target(SCHEMA)
                .load()
                .migrate();
        if (own != null) {
            Flyway.configure()
                    .dataSource(
                            log.owner().url(), log.owner().user(), log.owner().password())
                    .locations(own)
                    .validateOnMigrate(false)
                    .load()
                    .migrate();
        }
        Flyway.configure()
                .dataSource(people.url(), people.user(), people.password())
                .locations("classpath:db/people")
                .target("1")
                .load()
                .migrate();
        copy(people, part("people"));
        copy(log.owner(), part("log"));
        try (var connection = connection(log.owner());
                var statement = connection.createStatement()) {
            var epoch = text(connection, "SELECT epoch FROM log_epoch");
            // Its transactions are those of another server, which has given numbers that this one has not.
            statement.execute(Files.readString(Path.of("..", "deploy", "restore", "rebase-log.sql")));
            statement.execute(SAME_LIFE.formatted(epoch));
            statement.execute(NEXT_INDEX);
        }
    }

    private static Connection connection(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void copy(Database into, String tables) throws SQLException, IOException {
        try (var connection = connection(into)) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables.split("(?m)^\\\\\\.$")) {
                var begin = table.indexOf("COPY ");
                if (begin >= 0) {
                    var end = table.indexOf('\n', begin);
                    copies.copyIn(table.substring(begin, end), new StringReader(table.substring(end + 1)));
                }
            }
        }
    }

    /** Starts today's service on what is left. */
    public RunningService start(Class<?> application) {
        return RunningService.start(
                application,
                service + "-service",
                service + "_e31deec",
                Map.of(
                        "igf.people.url", people.url(),
                        "igf.people.username", people.user(),
                        "igf.people.password", people.password(),
                        "igf.people.master-key", part("key").strip()));
    }

    /** What stood on the topic. */
    public List<Sent> sent() {
        return part("topic")
                .lines()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Sent(cells[0], cells[1], cells[2], Long.parseLong(cells[3])))
                .toList();
    }

    /** What a query finds in the log's database now: the first column as text. */
    public List<String> column(String query) {
        try (var connection = connection(log.owner());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
