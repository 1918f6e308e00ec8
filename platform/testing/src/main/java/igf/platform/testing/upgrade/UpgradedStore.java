package igf.platform.testing.upgrade;

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
 * The databases of a service that began with commit e31deec and were upgraded by commit 6004e0d7. A file contains the
 * rows that e31deec stored, in the format of {@code COPY}, and the events on its topic; it never changes. This class
 * loads them into new databases and applies the upgrade: the migrations of 6004e0d7 and its rows of published events.
 */
public final class UpgradedStore {

    /** Continues the epoch of the log on the test's server, as after a plain restart. */
    private static final String SAME_EPOCH = """
            INSERT INTO log_epoch (epoch, system_identifier, timeline)
            SELECT '%s', s.system_identifier, c.timeline_id FROM pg_control_system() s, pg_control_checkpoint() c""";

    private static final String NEXT_INDEX = """
            SELECT setval(pg_get_serial_sequence('domain_event', 'globalindex'), max(globalindex)) FROM domain_event""";

    /**
     * Inserts a row for an event that e31deec published. It has no data, like the rows of events that 6004e0d7 could
     * not translate.
     */
    private static final String PUBLISHED = """
            INSERT INTO published (event_id, ordinal, position, type, subject, number, recorded_at, correlation)
            SELECT eventidentifier, ?, place, ?, ?, ?, timestamp, '' FROM (
              SELECT eventidentifier, timestamp, row_number() OVER (ORDER BY txid, globalindex) AS place FROM domain_event) AS log
            WHERE eventidentifier = ?""";

    private final String service;
    private final Map<String, String> parts;
    private final GuardedDatabase log;
    private final Database people;

    private UpgradedStore(String service, Map<String, String> parts) {
        this.service = service;
        this.parts = parts;
        this.log = Infrastructure.get().log(name());
        this.people = Infrastructure.get().database(name() + "_people");
    }

    /**
     * An event on the topic.
     *
     * @param id id of the public event
     */
    public record SentEvent(String id, String type, String subject, long number) {}

    /** @param service like {@code proposal} */
    public static UpgradedStore load(String service) {
        return load(service, null);
    }

    /** @param ownLocation location of the service's own migrations; null if there are none */
    public static UpgradedStore load(String service, @Nullable String ownLocation) {
        var store = new UpgradedStore(service, read(service));
        try {
            store.fill(ownLocation);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return store;
    }

    private String name() {
        return "test_" + service + "_upgraded";
    }

    /** Reads the parts of the file. Each begins with a line of two dashes and a name. */
    private static Map<String, String> read(String service) {
        var parts = new HashMap<String, String>();
        try (var file = new GZIPInputStream(Objects.requireNonNull(
                UpgradedStore.class.getResourceAsStream("/upgrade/" + service + ".gz"), "no file of " + service))) {
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

    private void fill(@Nullable String ownLocation) throws SQLException, IOException {
        migrate(log.owner(), "classpath:db/platform", "34");
        if (ownLocation != null) {
            migrate(log.owner(), ownLocation, "112");
        }
        migrate(people, "classpath:db/people", "1");
        copy(people, part("people"));
        copy(log.owner(), part("log"));
        try (var connection = connection(log.owner());
                var statement = connection.createStatement()) {
            var epoch = text(connection, "SELECT epoch FROM log_epoch");
            // The transaction ids come from another server, and are ahead of this server's.
            statement.execute(Files.readString(Path.of("..", "deploy", "restore", "rebase-log.sql")));
            statement.execute(SAME_EPOCH.formatted(epoch));
            statement.execute(NEXT_INDEX);
        }
        upgrade();
    }

    private void upgrade() throws SQLException {
        migrate(log.owner(), "classpath:db/platform", "47");
        migrate(people, "classpath:db/people", "5");
        try (var connection = connection(log.owner());
                var published = connection.prepareStatement(PUBLISHED);
                var numbered = connection.prepareStatement("UPDATE publisher_position SET numbered = position")) {
            for (var sent : sent()) {
                var dot = sent.id().lastIndexOf('.');
                published.setInt(1, Integer.parseInt(sent.id().substring(dot + 1)));
                published.setString(2, sent.type());
                published.setString(3, sent.subject());
                published.setLong(4, sent.number());
                published.setString(5, sent.id().substring(0, dot));
                published.addBatch();
            }
            published.executeBatch();
            numbered.execute();
        }
    }

    /** Migrates without callbacks, because they refer to tables of later migrations. */
    private void migrate(Database database, String location, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations(location)
                .placeholders(Map.of("service", log.service().user()))
                .skipDefaultCallbacks(true)
                .validateOnMigrate(false)
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
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

    /** Starts this release of the service on the databases. */
    public RunningService start(Class<?> application) {
        return RunningService.start(
                application,
                service + "-service",
                service + "_upgraded",
                Map.of(
                        "igf.people.url", people.url(),
                        "igf.people.username", people.user(),
                        "igf.people.password", people.password(),
                        "igf.people.master-key", part("key").strip()));
    }

    /** Returns the events on the topic of e31deec. */
    public List<SentEvent> sent() {
        return part("topic")
                .lines()
                .map(line -> line.split("\t", -1))
                .map(cells -> new SentEvent(cells[0], cells[1], cells[2], Long.parseLong(cells[3])))
                .toList();
    }

    /** Returns the first column of a query on the log's database, as text. */
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
