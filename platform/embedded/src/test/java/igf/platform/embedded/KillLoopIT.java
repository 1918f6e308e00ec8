package igf.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.embedded.postgres.PostgresPrograms;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts right after a kill of the server, repeatedly, in both ways: the server alone, and all of its processes.
 * {@code -Digf.kills=20} kills it more often.
 */
class KillLoopIT {
    private static final int KILLS = Integer.getInteger("igf.kills", 4);

    @TempDir
    private Path home;

    @Test
    void comesUpAtOnceAfterEachKillWithAllThatWasCommitted() throws SQLException {
        EmbeddedPostgres server = start(0);
        execute(server, "create table kill (number int)");
        for (int number = 1; number <= KILLS; number++) {
            execute(server, "insert into kill values (" + number + ")");
            kill(number % 2 == 0);
            server = start(server.port());
            assertThat(count(server)).isEqualTo(number);
        }
        server.close();
    }

    private void kill(boolean withChildren) {
        ProcessHandle server = new PostgresPrograms(home.resolve("pg").toAbsolutePath())
                .findServer()
                .orElseThrow();
        var children = server.children().toList();
        server.destroyForcibly();
        if (withChildren) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private EmbeddedPostgres start(int port) {
        return EmbeddedPostgres.start(
                home.resolve("pg"), port, new SecretFiles(home.resolve("secrets")), home.resolve("pg.log"));
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        Database database = server.administration();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(EmbeddedPostgres server) throws SQLException {
        Database database = server.administration();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kill")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
