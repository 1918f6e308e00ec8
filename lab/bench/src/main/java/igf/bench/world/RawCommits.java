package igf.bench.world;

import igf.bench.measure.LoadRunner;
import igf.platform.embedded.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Inserts rows of an event's size into a table like the log's, as pgbench would: one commit for each row, with a
 * prepared statement on its own connection. Ids are like the log's: random for a stream, ascending for an event.
 */
public final class RawCommits implements LoadRunner.Client, AutoCloseable {

    private static final int METADATA = 190;
    private static final int PAYLOAD = 460;

    private final Connection connection;
    private final PreparedStatement insert;

    private RawCommits(Connection connection, PreparedStatement insert) {
        this.connection = connection;
        this.insert = insert;
    }

    /** @param log the database of a service, in which the table is created */
    public static List<RawCommits> in(Database log, int clients) throws SQLException {
        try (var connection = open(log);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS raw_event (LIKE domain_event INCLUDING ALL)");
        }
        return into(log, "raw_event", clients);
    }

    /** @param table name of a table with the log's columns */
    public static List<RawCommits> into(Database log, String table, int clients) throws SQLException {
        var all = new ArrayList<RawCommits>();
        for (int i = 0; i < clients; i++) {
            var connection = open(log);
            all.add(new RawCommits(connection, connection.prepareStatement("""
                    INSERT INTO %s (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                      payloadrevision, payloadtype, timestamp)
                    VALUES (?, 0, 'Guestbook', ?, ?, ?, NULL, 'guestbook.signed.1', '2026-11-24T09:00:00.000Z')""".formatted(table))));
        }
        return all;
    }

    public static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    public static void close(List<RawCommits> clients) throws SQLException {
        for (var client : clients) {
            client.close();
        }
    }

    /** Makes commits not wait for the disk, to prove that the others wait. */
    public RawCommits withAsynchronousCommit() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
        }
        return this;
    }

    /** Returns a setting of the server for this connection. */
    public String setting(String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public boolean call() throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, IdentifierFactory.getInstance().generateIdentifier());
        insert.setBytes(3, new byte[METADATA]);
        insert.setBytes(4, new byte[PAYLOAD]);
        insert.executeUpdate();
        return true;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
