// Long: one server from its start to its end, with its roles and databases.
package igf.platform.embedded;

import igf.platform.embedded.postgres.PostgresPrograms;
import igf.platform.embedded.postgres.PostgresStartRetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server in a separate process, with durable data: committed transactions survive a crash of the
 * program and of the machine.
 * <p>Each database belongs to a role of the same name with its own password, and no role can use another's database.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    /** Passed on the command line, so that no file in the data directory can override them. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Ports.HOST),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "64MB"),
            // Creating a WAL file delays every commit by 50 ms, so files up to this size are kept and reused.
            Map.entry("min_wal_size", "1GB"),
            Map.entry("max_wal_size", "4GB"),
            // A forgotten transaction holds back every reader of the log on this server.
            Map.entry("idle_in_transaction_session_timeout", "60s"),
            Map.entry("transaction_timeout", "120s"),
            Map.entry("jit", "off"),
            Map.entry("TimeZone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final PostgresPrograms programs;
    private final SecretFiles secrets;
    private final int port;
    private final Path log;
    private final @Nullable Path temporary;
    private boolean closed;

    private EmbeddedPostgres(
            PostgresPrograms programs, SecretFiles secrets, int port, Path log, @Nullable Path temporary) {
        this.programs = programs;
        this.secrets = secrets;
        this.port = port;
        this.log = log;
        this.temporary = temporary;
    }

    /**
     * Starts a server on a data directory, new or existing; returns when it accepts connections. First stops a server
     * that a killed earlier run left on this directory.
     *
     * @param port 0 for a free one
     * @param secrets passwords of the server's roles, which belong to the data
     * @param log file for the server's messages
     * @throws PortInUseException if another program listens there
     */
    public static EmbeddedPostgres start(Path directory, int port, SecretFiles secrets, Path log) {
        return start(directory, port, secrets, log, null);
    }

    /**
     * Starts an empty server on a free port; for tests. Closing it, or the end of the JVM, deletes its data. The next
     * call deletes servers whose JVM was killed.
     */
    public static EmbeddedPostgres temporary() {
        return temporary(end -> Runtime.getRuntime().addShutdownHook(new Thread(end, "postgres-closer")));
    }

    /**
     * Starts a temporary server that the caller closes after the programs that use it. JVM shutdown hooks would run in
     * parallel.
     *
     * @param atEnd receives the action that closes the server
     */
    public static EmbeddedPostgres temporary(Consumer<Runnable> atEnd) {
        TemporaryDirectories.findAbandoned("postgres").forEach(EmbeddedPostgres::deleteAbandoned);
        Path directory = TemporaryDirectories.create("postgres");
        EmbeddedPostgres server = start(
                directory.resolve("data"),
                0,
                new SecretFiles(directory.resolve("secrets")),
                directory.resolve("postgresql.log"),
                directory);
        atEnd.accept(server::close);
        return server;
    }

    private static EmbeddedPostgres start(
            Path directory, int port, SecretFiles secrets, Path log, @Nullable Path temporary) {
        Path data = directory.toAbsolutePath().normalize();
        PostgresPrograms programs = new PostgresPrograms(data);
        secrets.password(SUPERUSER);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            programs.initialize(secrets.file(SUPERUSER));
        }
        programs.stopIfRunning();
        int claimed = Ports.claim("PostgreSQL", port);
        makeDirectory(log);
        run(programs, claimed, log);
        EmbeddedPostgres server = new EmbeddedPostgres(programs, secrets, claimed, log, temporary);
        try {
            server.requireOwnServer(data);
        } catch (RuntimeException e) {
            programs.stopIfRunning();
            throw e;
        }
        return server;
    }

    private static void run(PostgresPrograms programs, int port, Path log) {
        PostgresStartRetry.run(() -> programs.start(port, SETTINGS, log), programs::findLockHolder);
    }

    /** Returns whether the server runs; it may have been killed. */
    public boolean isRunning() {
        return programs.findServer().isPresent();
    }

    /** Starts the server again if something else has stopped it; it recovers committed transactions. */
    public synchronized void restart() {
        if (!closed && !isRunning()) {
            run(programs, port, log);
        }
    }

    /** Creates the role and the database of this name unless they exist, and returns their address. */
    public synchronized Database database(String name) {
        try (Connection connection = superuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            String password = createRole(statement, name);
            createDatabase(statement, name, name);
            return new Database(url(name), name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + name, e);
        }
    }

    /**
     * Creates the database of this name, its role, and a second role {@code <name>_owner} that owns the database and
     * all tables, unless they exist. Reassigns what the first role owns.
     */
    public synchronized GuardedDatabase guardedDatabase(String name) {
        String owner = name + "_owner";
        try (Connection connection = superuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            String password = createRole(statement, name);
            String ownerPassword = createRole(statement, owner);
            createDatabase(statement, name, owner);
            statement.execute("grant connect on database " + name + " to " + name);
            try (Connection connectionToDatabase = superuser(name);
                    Statement reassignment = connectionToDatabase.createStatement()) {
                reassignment.execute("reassign owned by " + name + " to " + owner);
            }
            return new GuardedDatabase(
                    new Database(url(name), owner, ownerPassword), new Database(url(name), name, password));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + name, e);
        }
    }

    private String createRole(Statement statement, String name) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name of a database: " + name);
        }
        String password = secrets.password(name);
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login");
        }
        statement.execute("alter role " + name + " password '" + password + "'");
        return password;
    }

    private static void createDatabase(Statement statement, String name, String owner) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + owner);
        }
        statement.execute("revoke all on database " + name + " from public");
    }

    /** Returns the superuser's database, for tests and backups. */
    public Database administration() {
        return new Database(url(SUPERUSER), SUPERUSER, secrets.password(SUPERUSER));
    }

    /** Returns its port at the loopback address. */
    public int port() {
        return port;
    }

    /** Stops the server. Open connections are closed and their transactions rolled back. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        programs.stopIfRunning();
        if (temporary != null) {
            TemporaryDirectories.delete(temporary);
        }
    }

    private static void deleteAbandoned(Path directory) {
        Path data = directory.resolve("data");
        if (Files.exists(data.resolve("PG_VERSION"))) {
            new PostgresPrograms(data).stopIfRunning();
        }
        TemporaryDirectories.delete(directory);
    }

    /** Verifies that our server has the port; another program may have taken it between the check and the start. */
    private void requireOwnServer(Path data) {
        try (Connection connection = superuser(SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            if (!Path.of(row.getString(1)).toRealPath().equals(data.toRealPath())) {
                throw new PortInUseException("PostgreSQL", port);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL on %s rejects our credentials.".formatted(data), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.password(SUPERUSER));
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, database);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void makeDirectory(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
