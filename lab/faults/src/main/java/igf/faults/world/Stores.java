// Long: the queries of all invariants and journeys.
package igf.faults.world;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import igf.lab.HttpCaller;
import igf.lab.InnerPorts;
import igf.platform.embedded.SecretFiles;
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

/** Reads the databases, topics and metrics of a running instance, for the checks of a fault test. */
public final class Stores {
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
            SELECT row_number() OVER (ORDER BY txid, globalindex), eventidentifier, aggregateidentifier, sequencenumber,
              payloadtype, convert_from(metadata, 'UTF8')::jsonb ->> 'correlation',
              convert_from(metadata, 'UTF8')::jsonb ->> 'causation'
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
        return InnerPorts.portOf(data, name);
    }

    /** Opens a connection of the server's superuser. */
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

    /** Opens a client of the read models' server. The caller closes it. */
    public MongoClient mongo() {
        return MongoClients.create("mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=3000".formatted(port("mongodb")));
    }

    /**
     * Returns a snapshot of each service: its log, the positions and hashes of its read models, and its published
     * records. The hashes of rebuilt read models are added later.
     */
    public List<Snapshot> readAll() throws SQLException {
        var all = new ArrayList<Snapshot>();
        try (var mongo = mongo()) {
            for (var service : InnerPorts.SERVICES) {
                all.add(read(service, mongo.getDatabase("igf_" + service)));
            }
        }
        return all;
    }

    private Snapshot read(String service, MongoDatabase documents) throws SQLException {
        try (var connection = database(service)) {
            return new Snapshot(
                    service,
                    text(connection, "SELECT epoch FROM log_epoch ORDER BY since DESC LIMIT 1"),
                    log(connection),
                    views(documents, ownedLeases(connection)),
                    queryNumber(connection, "SELECT coalesce(max(position), 0) FROM publisher_position"),
                    nextNumbers(connection),
                    broker.readPublished(service),
                    publishedNumbers(connection));
        }
    }

    private static List<Snapshot.Numbered> publishedNumbers(Connection connection) throws SQLException {
        var numbered = new ArrayList<Snapshot.Numbered>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT event_id, ordinal, subject, number FROM published")) {
            while (row.next()) {
                numbered.add(new Snapshot.Numbered(
                        row.getString(1) + "." + row.getInt(2), row.getString(3), row.getLong(4)));
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

    /** Returns the next number of each public subject. */
    private static Map<String, Long> nextNumbers(Connection connection) throws SQLException {
        var next = new HashMap<String, Long>();
        var numbers = "SELECT subject, max(number) + 1 FROM published GROUP BY subject";
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

    private static long queryNumber(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns the number of sequence numbers that all services have given to public events. */
    public long countNumbers() throws SQLException {
        var sum = 0L;
        for (var service : InnerPorts.SERVICES) {
            try (var connection = database(service)) {
                sum += nextNumbers(connection).values().stream()
                        .mapToLong(n -> n)
                        .sum();
            }
        }
        return sum;
    }

    /**
     * Returns the leases that have an owner. Read models of a stopped release have no owner, and their position does
     * not change.
     */
    private static Set<String> ownedLeases(Connection connection) throws SQLException {
        var owned = new HashSet<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT duty FROM lease WHERE owner <> '' AND expires > clock_timestamp()")) {
            while (row.next()) {
                owned.add(row.getString(1));
            }
        }
        return owned;
    }

    private static List<Snapshot.View> views(MongoDatabase documents, Set<String> owned) {
        var views = new ArrayList<Snapshot.View>();
        for (var active : documents.getCollection("view.active").find()) {
            var id = active.getString("_id");
            var name = active.getString("view");
            var generation = active.getInteger("generation");
            // There is one document for each release's version of a read model.
            if (generation == null || !owned.contains("view." + id)) {
                continue;
            }
            var positionDocument = documents
                    .getCollection("view.places")
                    .find(Filters.eq("_id", name + "." + generation))
                    .first();
            views.add(
                    positionDocument == null
                            ? new Snapshot.View(name, 0, "", "", "")
                            : new Snapshot.View(
                                    name,
                                    positionDocument.getLong("position"),
                                    positionDocument.getString("eventId"),
                                    positionDocument.getString("hash"),
                                    positionDocument.getString("hash")));
        }
        return views;
    }

    /**
     * Returns the positions of read models and publishers.
     *
     * @param views epoch of read models, which increases when their store is lost
     * @param logs epoch of the logs, which increases when they are restored
     */
    public List<Recording.PositionSample> readPositions(int views, int logs) throws SQLException {
        var samples = new ArrayList<Recording.PositionSample>();
        try (var mongo = mongo()) {
            for (var service : InnerPorts.SERVICES) {
                for (var positionDocument : mongo.getDatabase("igf_" + service)
                        .getCollection("view.places")
                        .find()) {
                    var id = positionDocument.getString("_id");
                    var dot = id.lastIndexOf('.');
                    samples.add(new Recording.PositionSample(
                            service + "/" + id.substring(0, dot) + " in build " + id.substring(dot + 1),
                            views,
                            positionDocument.getLong("position")));
                }
                try (var connection = database(service)) {
                    samples.add(new Recording.PositionSample(
                            service + "/publisher",
                            logs,
                            queryNumber(connection, "SELECT coalesce(max(position), 0) FROM publisher_position")));
                }
            }
        }
        return samples;
    }

    /** Returns the metric of the oldest writing transaction's age, in seconds. */
    public String oldestTransaction(String service) {
        return values(service, "igf_oldest_transaction_seconds").findFirst().orElse("?");
    }

    /** Returns the sum of a service's metric over its labels. */
    public double metric(String service, String name) {
        return values(service, name).mapToDouble(Double::parseDouble).sum();
    }

    private Stream<String> values(String service, String name) {
        try (var http = new HttpCaller("http://127.0.0.1:%d".formatted(port(service + "-service.management")))) {
            return valuesIn(
                    http.send(null, "GET", "/actuator/prometheus", null)
                            .expect(200)
                            .body(),
                    name);
        }
    }

    /** Returns the values of a metric, without those of metrics whose names begin with its name. */
    static Stream<String> valuesIn(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1));
    }
}
