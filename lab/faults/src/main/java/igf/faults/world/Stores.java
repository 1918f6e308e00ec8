// Long: all that is read of the stores to be judged, a query a method.
package igf.faults.world;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import igf.platform.embedded.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into the stores of an instance from outside. */
public final class Stores {
    public static final List<String> SERVICES = List.of("proposal", "scheduling", "participation", "notification");
    public static final List<Recording.Subscription> INBOXES = List.of(
            new Recording.Subscription("notification", "proposal"),
            new Recording.Subscription("notification", "scheduling"),
            new Recording.Subscription("notification", "participation"),
            new Recording.Subscription("participation", "proposal"),
            new Recording.Subscription("participation", "scheduling"),
            new Recording.Subscription("proposal", "participation"),
            new Recording.Subscription("scheduling", "proposal"),
            new Recording.Subscription("scheduling", "participation"));

    private static final String LOG = """
            SELECT row_number() OVER (ORDER BY txid, globalindex), eventidentifier, aggregateidentifier, sequencenumber, payloadtype,
              convert_from(metadata, 'UTF8')::jsonb ->> 'correlation', convert_from(metadata, 'UTF8')::jsonb ->> 'causation'
            FROM domain_event ORDER BY txid, globalindex""";

    private final Path data;
    private final SecretFiles secrets;
    private final Broker broker;

    public Stores(Path data) {
        this.data = data;
        this.secrets = new SecretFiles(data.resolve("secrets"));
        this.broker = new Broker(data);
    }

    private int port(String name) {
        return InnerPorts.of(data, name);
    }

    /** The server's superuser, as whoever makes backups. */
    public Connection administration() throws SQLException {
        return connection("postgres");
    }

    public Connection database(String service) throws SQLException {
        return connection("igf_" + service);
    }

    private Connection connection(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5&socketTimeout=60"
                        .formatted(port("postgresql"), name),
                name,
                secrets.password(name));
    }

    /** The server of the views; to be closed. */
    public MongoClient mongo() {
        return MongoClients.create("mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=3000".formatted(port("mongodb")));
    }

    /** Everything, with views as they are; their hashes are compared when they are built anew. */
    public List<Snapshot> all() throws SQLException {
        var all = new ArrayList<Snapshot>();
        try (var mongo = mongo()) {
            for (var service : SERVICES) {
                all.add(snapshot(service, mongo.getDatabase("igf_" + service)));
            }
        }
        return all;
    }

    private Snapshot snapshot(String service, MongoDatabase documents) throws SQLException {
        try (var connection = database(service)) {
            return new Snapshot(
                    service,
                    text(connection, "SELECT epoch FROM log_epoch ORDER BY since DESC LIMIT 1"),
                    log(connection),
                    views(documents, kept(connection)),
                    number(connection, "SELECT coalesce(max(position), 0) FROM publisher_position"),
                    next(connection),
                    broker.published(service),
                    numbered(connection));
        }
    }

    /** The first release gave numbers and kept none. */
    private static List<Snapshot.Numbered> numbered(Connection connection) throws SQLException {
        var numbered = new ArrayList<Snapshot.Numbered>();
        if (has(connection, "published")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT event_id, ordinal, subject, number FROM published")) {
                while (row.next()) {
                    numbered.add(new Snapshot.Numbered(
                            row.getString(1) + "." + row.getInt(2), row.getString(3), row.getLong(4)));
                }
            }
        }
        return numbered;
    }

    private static List<Snapshot.Event> log(Connection connection) throws SQLException {
        var events = new ArrayList<Snapshot.Event>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LOG)) {
            while (row.next()) {
                events.add(new Snapshot.Event(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        text(row.getString(6)),
                        text(row.getString(7))));
            }
        }
        return events;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** The first release kept no more than the next number of each subject. */
    private static Map<String, Long> next(Connection connection) throws SQLException {
        var next = new HashMap<String, Long>();
        var numbers = has(connection, "published")
                ? "SELECT subject, max(number) + 1 FROM published GROUP BY subject"
                : "SELECT subject, next FROM publisher_sequence";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(numbers)) {
            while (row.next()) {
                next.put(row.getString(1), row.getLong(2));
            }
        }
        return next;
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return text(row.getString(1));
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        return !text(connection, "SELECT to_regclass('%s')".formatted(table)).isEmpty();
    }

    /** How many numbers all services have given to public events. */
    public long numbersGiven() throws SQLException {
        var sum = 0L;
        for (var service : SERVICES) {
            try (var connection = database(service)) {
                sum += next(connection).values().stream().mapToLong(n -> n).sum();
            }
        }
        return sum;
    }

    /** How many of them are kept as rows. */
    public long numbersKept() throws SQLException {
        var sum = 0L;
        for (var service : SERVICES) {
            try (var connection = database(service)) {
                sum += numbered(connection).size();
            }
        }
        return sum;
    }

    /** Duties that somebody does: a view of a release that is gone stays where it was. */
    private static Set<String> kept(Connection connection) throws SQLException {
        var kept = new HashSet<String>();
        if (has(connection, "lease")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT duty FROM lease WHERE owner <> '' AND expires > clock_timestamp()")) {
                while (row.next()) {
                    kept.add(row.getString(1));
                }
            }
        }
        return kept;
    }

    private static List<Snapshot.View> views(MongoDatabase documents, Set<String> kept) {
        var views = new ArrayList<Snapshot.View>();
        for (var active : documents.getCollection("view.active").find()) {
            var id = active.getString("_id");
            var name = active.get("view", id);
            var generation = active.getInteger("generation");
            // One row for each release's version of a view, or one for all.
            if (generation == null || !name.equals(id) && !kept.contains("view." + id)) {
                continue;
            }
            var place = documents
                    .getCollection("view.places")
                    .find(Filters.eq("_id", name + "." + generation))
                    .first();
            views.add(
                    place == null
                            ? new Snapshot.View(name, 0, "", "", "")
                            : new Snapshot.View(
                                    name,
                                    place.getLong("position"),
                                    place.getString("eventId"),
                                    place.getString("hash"),
                                    place.getString("hash")));
        }
        return views;
    }

    /**
     * Where views and publishers stand now.
     *
     * @param views raised when the store of the views was lost, and with it its generations
     * @param logs raised when the logs were put back
     */
    public List<Recording.Place> places(int views, int logs) throws SQLException {
        var places = new ArrayList<Recording.Place>();
        try (var mongo = mongo()) {
            for (var service : SERVICES) {
                for (var place : mongo.getDatabase("igf_" + service)
                        .getCollection("view.places")
                        .find()) {
                    var id = place.getString("_id");
                    var dot = id.lastIndexOf('.');
                    places.add(new Recording.Place(
                            service + "/" + id.substring(0, dot) + " in build " + id.substring(dot + 1),
                            views,
                            place.getLong("position")));
                }
                try (var connection = database(service)) {
                    places.add(new Recording.Place(
                            service + "/publisher",
                            logs,
                            number(connection, "SELECT coalesce(max(position), 0) FROM publisher_position")));
                }
            }
        }
        return places;
    }

    /** What the service tells an alarm of the oldest writing transaction, in seconds. */
    public String oldestTransaction(String service) {
        return values(service, "igf_oldest_transaction_seconds").findFirst().orElse("?");
    }

    /** The sum of what a service counts under a name. */
    public double metric(String service, String name) {
        return values(service, name).mapToDouble(Double::parseDouble).sum();
    }

    private Stream<String> values(String service, String name) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:%d/actuator/prometheus".formatted(port(service + "-service.management"))))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
