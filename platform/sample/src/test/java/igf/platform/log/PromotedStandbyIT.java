package igf.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.Ports;
import igf.platform.embedded.postgres.PostgresPrograms;
import igf.platform.log.stored.LogEpoch;
import igf.platform.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A standby follows its primary by streaming replication and is promoted. */
class PromotedStandbyIT {

    /** Files that a starting server creates, or that change while they are copied. */
    private static final Set<String> LEFT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp", "pg_notify");

    @TempDir
    private Path folder = Path.of("");

    private static JdbcClient jdbc(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /** Copies like {@code pg_basebackup}, which the embedded server does not have. */
    private static void copy(Database administration, Path data, Path to) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(
                        administration.url(), administration.user(), administration.password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('test', true)");
            try (var files = Files.walk(data)) {
                for (var file : files.toList()) {
                    var relative = data.relativize(file);
                    if (LEFT.stream()
                            .noneMatch(left -> relative.startsWith(left) && relative.getNameCount() > 1
                                    || relative.toString().equals(left) && Files.isRegularFile(file))) {
                        copy(file, to.resolve(relative));
                    }
                }
            }
            try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        }
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            // A temporary file that the server has deleted.
            assertThat(file).doesNotExist();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_is_another_epoch_before_its_first_checkpoint() throws Exception {
        try (var primary = EmbeddedPostgres.temporary()) {
            var log = primary.database("log");
            Flyway.configure()
                    .dataSource(log.url(), log.user(), log.password())
                    .locations("classpath:db/platform")
                    .placeholders(Map.of("service", log.user()))
                    .load()
                    .migrate();
            var first = new LogEpoch(jdbc(log)).epoch();
            var administration = primary.administration();
            var data = jdbc(administration)
                    .sql("SHOW data_directory")
                    .query(String.class)
                    .single();
            var standbyData = folder.resolve("standby");
            copy(administration, Path.of(data), standbyData);
            Files.writeString(standbyData.resolve("standby.signal"), "");
            Files.writeString(standbyData.resolve("postgresql.auto.conf"), """
                    primary_conninfo = 'host=%s port=%d user=%s password=%s'
                    """.formatted(
                            Ports.HOST, primary.port(), administration.user(), administration.password()));
            var port = Ports.findFree();
            var standby = new PostgresPrograms(standbyData);
            standby.start(
                    port,
                    Map.of(
                            "listen_addresses", Ports.HOST,
                            "unix_socket_directories", "''",
                            "max_connections", "150",
                            // The spread checkpoint after the promotion takes long.
                            "checkpoint_timeout", "1h"),
                    folder.resolve("standby.log"));
            try {
                var promoted = new Database(
                        "jdbc:postgresql://%s:%d/log".formatted(Ports.HOST, port), log.user(), log.password());
                jdbc(log)
                        .sql(
                                "CREATE TABLE written AS SELECT n, repeat('x', 500) AS text FROM generate_series(1, 50000) n")
                        .update();
                Await.until(
                        "the standby has followed",
                        () -> jdbc(promoted)
                                .sql("SELECT count(*) FROM pg_class WHERE relname = 'written'")
                                .query(Long.class)
                                .single(),
                        count -> count == 1);
                assertThat(jdbc(new Database(
                                        promoted.url().replace("/log", "/postgres"),
                                        administration.user(),
                                        administration.password()))
                                .sql("SELECT pg_promote()")
                                .query(Boolean.class)
                                .single())
                        .isTrue();
                assertThat(jdbc(promoted)
                                .sql("SELECT timeline_id FROM pg_control_checkpoint()")
                                .query(Integer.class)
                                .single())
                        .as("the first checkpoint has not ended yet")
                        .isEqualTo(1);

                var second = new LogEpoch(jdbc(promoted));

                assertThat(second.epoch()).isNotEqualTo(first);
                assertThat(second.timeline()).isEqualTo(2);
                assertThat(epoch(promoted)).as("the same at the next start").isEqualTo(second.epoch());
            } finally {
                standby.stopIfRunning();
            }
        }
    }

    private static UUID epoch(Database database) {
        return new LogEpoch(jdbc(database)).epoch();
    }
}
