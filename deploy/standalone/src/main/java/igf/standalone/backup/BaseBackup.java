package igf.standalone.backup;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.SecretFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Makes a base backup of a running server, as pg_basebackup does, which is not installed everywhere. Files may change
 * while they are copied, so the write-ahead log of these changes is copied, too.
 */
final class BaseBackup {
    /** Directories whose content is recreated at a start, or useless in a copy. */
    private static final Set<String> EMPTY_DIRECTORIES = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> EXCLUDED_FILES = Set.of(
            "postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "recovery.signal", "standby.signal");

    /**
     * Makes the server start on a new timeline. There is no archive, because all files are in {@code pg_wal}. None of
     * these files is recycled.
     */
    private static final String RECOVERY = "restore_command = 'false'\nwal_recycle = off\n";

    private static final long TIMEOUT_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final String SETTINGS = "postgresql.auto.conf";
    private static final String SETTINGS_BEFORE = "postgresql.auto.conf.before";

    private BaseBackup() {}

    /** Copies the server's data. A server that starts on the copy recovers to the end of this call. */
    static void take(Database administration, Path data, Path to) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        administration.url(), administration.user(), administration.password());
                Statement statement = connection.createStatement()) {
            // The slot keeps the needed part of the write-ahead log during this session.
            queryText(statement, "SELECT slot_name FROM pg_create_physical_replication_slot('igf_backup', true, true)");
            String first =
                    queryText(statement, "SELECT pg_walfile_name(lsn) FROM pg_backup_start('igf backup', true) AS lsn");
            DurableFiles.copy(
                    data,
                    to,
                    path -> !EMPTY_DIRECTORIES.contains(path.toString())
                            && !EXCLUDED_FILES.contains(path.toString())
                            && !path.getFileName().toString().startsWith("pgsql_tmp"));
            String label;
            String last;
            try (var row =
                    statement.executeQuery("SELECT labelfile, pg_walfile_name(lsn) FROM pg_backup_stop(false)")) {
                row.next();
                label = row.getString(1);
                last = row.getString(2);
            }
            copyLog(data.resolve("pg_wal"), to.resolve("pg_wal"), first, last);
            Files.writeString(to.resolve("backup_label"), label, StandardOpenOption.CREATE_NEW);
        }
    }

    /** Copies a range of segments, whose names sort in their order, and the history files. */
    private static void copyLog(Path from, Path to, String first, String last) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean segment =
                        name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (segment || name.endsWith(".history")) {
                    Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.createDirectories(to.resolve("archive_status"));
    }

    /**
     * Removes the people database from a copy: recovers the copy, deletes the database, and then the write-ahead log,
     * which also contains keys.
     *
     * @return the content of the logs in the copy
     */
    static LogSummary removePeople(Path copy, SecretFiles secrets, Path messages) throws SQLException, IOException {
        addRecoverySettings(copy);
        LogSummary logs;
        String last;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(copy, 0, secrets, messages)) {
            awaitRecovered(server.administration());
            logs = LogSummary.read(server.administration());
            try (Connection connection = LogSummary.connect(server.administration(), "postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + PeopleBackup.DATABASE);
                statement.execute("CHECKPOINT");
                statement.execute("SELECT pg_switch_wal()");
                statement.execute("CHECKPOINT");
                last = queryText(statement, "SELECT pg_walfile_name(pg_current_wal_lsn())");
            }
        }
        removeRecoverySettings(copy);
        try (Stream<Path> files = Files.list(copy.resolve("pg_wal"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}.*") && !name.equals(last)) {
                    Files.delete(file);
                }
            }
        }
        return logs;
    }

    /** Marks the copy, so that a server that starts on it recovers. */
    static void addRecoverySettings(Path copy) throws IOException {
        Path settings = copy.resolve(SETTINGS);
        Files.copy(settings, copy.resolve(SETTINGS_BEFORE));
        Files.writeString(settings, RECOVERY, StandardOpenOption.APPEND);
        Files.writeString(copy.resolve("recovery.signal"), "", StandardOpenOption.CREATE_NEW);
    }

    /** Waits until recovery has ended, because a recovering server is read-only. */
    static void awaitRecovered(Database administration) throws SQLException {
        long deadlineNanos = System.nanoTime() + TIMEOUT_NANOS;
        try (Connection connection = DriverManager.getConnection(
                        administration.url(), administration.user(), administration.password());
                Statement statement = connection.createStatement()) {
            while (queryText(statement, "SELECT pg_is_in_recovery()::text").equals("true")) {
                if (System.nanoTime() > deadlineNanos) {
                    throw new SQLException("The server is still recovering after ten minutes");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    /** Removes the recovery settings after the server has stopped. */
    static void removeRecoverySettings(Path copy) throws IOException {
        Files.writeString(copy.resolve(SETTINGS), Files.readString(copy.resolve(SETTINGS_BEFORE)));
        Files.delete(copy.resolve(SETTINGS_BEFORE));
    }

    private static String queryText(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
