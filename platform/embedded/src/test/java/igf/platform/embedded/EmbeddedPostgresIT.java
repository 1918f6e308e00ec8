package igf.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.embedded.postgres.PostgresPrograms;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    @TempDir
    private Path home;

    @Test
    void keepsWhatWasWrittenOverARestart() throws Exception {
        int port;
        try (EmbeddedPostgres first = start(0)) {
            port = first.port();
            execute(first.database("shelf"), "create table book (title text); insert into book values ('Atlas')");
        }
        assertThat(Ports.isFree(port)).as("nothing is left running").isTrue();

        try (EmbeddedPostgres second = start(port)) {
            assertThat(query(second.database("shelf"), "select title from book"))
                    .isEqualTo("Atlas");
        }
    }

    @Test
    void writesThroughToTheDisk() throws Exception {
        try (EmbeddedPostgres postgres = start(0)) {
            Database database = postgres.database("shelf");
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show min_wal_size")).isEqualTo("1GB");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "show full_page_writes")).isEqualTo("on");
            assertThat(query(database, "show data_checksums")).isEqualTo("on");

            String synced = "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'";
            long before = Long.parseLong(query(postgres.administration(), synced));
            execute(database, "create table book (title text)");
            try (Connection connection = connect(database)) {
                for (int i = 0; i < 20; i++) {
                    try (var insert = connection.prepareStatement("insert into book values ('Atlas')")) {
                        insert.executeUpdate();
                    }
                }
            }
            // The server updates its counters with a delay, at the latest when the writer's connection has ended.
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(Long.parseLong(query(postgres.administration(), synced)))
                            .isGreaterThanOrEqualTo(before + 20));
        }
    }

    @Test
    void stopsAServerThatAKilledProcessLeftBehindAndKeepsItsData() throws Exception {
        int port = Ports.findFree();
        Process killed = ChildJvm.start(home, port);
        Database database = new Database(
                "jdbc:postgresql://127.0.0.1:%d/shelf".formatted(port),
                "shelf",
                new SecretFiles(home.resolve("secrets")).password("shelf"));
        try (Connection admin = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                "postgres",
                new SecretFiles(home.resolve("secrets")).password("postgres"))) {
            run(admin, "create role shelf login password '" + database.password() + "'");
            run(admin, "create database shelf owner shelf");
        }
        execute(database, "create table book (title text); insert into book values ('Atlas')");
        killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(Ports.isFree(port)).as("the server has outlived its JVM").isFalse();

        try (EmbeddedPostgres next = start(port)) {
            assertThat(query(next.database("shelf"), "select title from book")).isEqualTo("Atlas");
        }
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void startsAgainOnAnotherPortAfterAKillToo() throws Exception {
        int port = Ports.findFree();
        ChildJvm.start(home, port).destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (EmbeddedPostgres next = start(0)) {
            assertThat(next.port()).isNotEqualTo(port);
            assertThat(Ports.isFree(port)).as("the one left behind is gone").isTrue();
        }
    }

    @Test
    void recoversWhenTheServerItselfWasKilled() throws Exception {
        EmbeddedPostgres killed = start(0);
        execute(killed.database("shelf"), "create table book (title text); insert into book values ('Atlas')");
        new PostgresPrograms(home.resolve("pg").toAbsolutePath())
                .findServer()
                .orElseThrow()
                .destroyForcibly();

        try (EmbeddedPostgres next = start(killed.port())) {
            assertThat(query(next.database("shelf"), "select title from book")).isEqualTo("Atlas");
        }
    }

    @Test
    void saysThatAForeignProgramHasThePort() throws Exception {
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(foreign.getLocalPort()))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(foreign.getLocalPort()));
        }
    }

    @Test
    void saysThatAForeignPostgresHasThePort() {
        try (EmbeddedPostgres foreign = EmbeddedPostgres.temporary()) {
            assertThatThrownBy(() -> start(foreign.port())).isInstanceOf(PortInUseException.class);
            assertThat(foreign.database("shelf").url()).as("it goes on").isNotBlank();
        }
    }

    @Test
    void letsARoleIntoItsOwnDatabaseOnlyAndOnlyWithItsPassword() {
        try (EmbeddedPostgres postgres = start(0)) {
            Database shelf = postgres.database("shelf");
            Database cellar = postgres.database("cellar");
            assertThatThrownBy(() -> connect(new Database(cellar.url(), shelf.user(), shelf.password())))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> connect(new Database(shelf.url(), shelf.user(), "guess")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("authentication failed");
        }
    }

    @Test
    void endsForgottenTransactions() throws Exception {
        try (EmbeddedPostgres postgres = start(0)) {
            Database database = postgres.database("shelf");
            assertThat(query(database, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("1min");
            assertThat(query(database, "show transaction_timeout")).isEqualTo("2min");
            assertThat(query(database, "show listen_addresses")).isEqualTo(Ports.HOST);
        }
    }

    private EmbeddedPostgres start(int port) {
        return EmbeddedPostgres.start(
                home.resolve("pg"), port, new SecretFiles(home.resolve("secrets")), home.resolve("pg.log"));
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
