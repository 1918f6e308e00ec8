package igf.standalone.backup;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.standalone.data.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A backup of the people database alone, with a file for each table in the format of PostgreSQL's COPY, and the schema
 * version. It is stored apart from the logs and for a shorter time. An erased key is gone when the last backup that is
 * older than the erasure is deleted.
 *
 * @param takenAt time when the backup began
 */
record PeopleBackup(Path folder, Instant takenAt) {
    static final String DATABASE = "igf_people";
    private static final String TABLES = """
            SELECT tablename FROM pg_tables
            WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history' ORDER BY tablename""";
    private static final String SCHEMA = """
            SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1""";
    private static final String CSV = ".csv";

    /** Reads the database in one snapshot. */
    static PeopleBackup take(Database server, Path to, String name, Instant made, String key)
            throws SQLException, IOException {
        Path unfinished = to.resolve(Backup.UNFINISHED_PREFIX + name);
        Files.createDirectories(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String schema;
        try (Connection people = LogSummary.connect(server, DATABASE);
                Statement statement = people.createStatement()) {
            people.setAutoCommit(false);
            people.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var tables = queryTexts(statement, TABLES);
            for (String table : tables) {
                try (var out = Files.newOutputStream(unfinished.resolve(table + CSV))) {
                    people.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY \"%s\" TO STDOUT (FORMAT csv, HEADER)".formatted(table), out);
                }
            }
            schema = tables.isEmpty() ? "" : queryTexts(statement, SCHEMA).getFirst();
        }
        Files.writeString(
                unfinished.resolve(Backup.PROPERTIES_FILE),
                "made=%s%nkey=%s%nschema=%s%n".formatted(made, key, schema));
        Checksums.write(unfinished);
        Path folder = to.resolve(name);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return new PeopleBackup(folder, made);
    }

    /**
     * Returns all backups in a directory, the oldest first. Ignores other backups, and the remains of an interrupted
     * deletion.
     */
    static List<PeopleBackup> findAll(Path to) throws IOException {
        if (!Files.exists(to)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(to)) {
            var all = new ArrayList<PeopleBackup>();
            for (Path folder : folders.toList()) {
                if (folder.getFileName().toString().startsWith("igf-")
                        && Files.exists(folder.resolve(Backup.PROPERTIES_FILE))) {
                    var properties = Backup.readProperties(folder);
                    if (properties.containsKey(Backup.SCHEMA)) {
                        all.add(new PeopleBackup(folder, Instant.parse(properties.getProperty("made"))));
                    }
                }
            }
            all.sort(Comparator.comparing(PeopleBackup::takenAt));
            return all;
        }
    }

    /**
     * Deletes backups that are older than a number of days, but never the newest. It renames each one first, so that
     * the next backup deletes the rest if the deletion is interrupted.
     *
     * @return the number of deleted backups
     */
    static int deleteOld(Path to, int days, Instant now) throws IOException {
        var all = findAll(to);
        var old = all.subList(0, Math.max(0, all.size() - 1)).stream()
                .filter(backup -> backup.takenAt().isBefore(now.minus(Duration.ofDays(days))))
                .toList();
        for (PeopleBackup backup : old) {
            var name = backup.folder().getFileName();
            DurableFiles.delete(Files.move(
                    backup.folder(), to.resolve(Backup.UNFINISHED_PREFIX + name), StandardCopyOption.ATOMIC_MOVE));
        }
        return old.size();
    }

    /**
     * Returns the newest backup, which has the keys of everybody in older logs, and the fewest keys of erased people.
     *
     * @throws StartupException if no backup is as new as the logs, or the newest is damaged
     */
    static PeopleBackup requireNewest(Path to, Instant logs) throws IOException {
        Optional<PeopleBackup> newest = findAll(to).stream()
                .reduce((older, newer) -> newer)
                .filter(backup -> !backup.takenAt().isBefore(logs));
        PeopleBackup found = newest.orElseThrow(() -> new StartupException(
                "There is no backup of the people database in %s that is as new as the logs of %s. Without one, names and addresses would be unreadable. Nothing was changed."
                        .formatted(to, logs)));
        Backup.requireUndamaged(found.folder());
        return found;
    }

    /** Creates the tables and replaces their rows. Does nothing if the backup has no schema version. */
    void load(EmbeddedPostgres server) throws SQLException, IOException {
        Database database = server.database(DATABASE);
        Properties properties = Backup.readProperties(folder);
        if (properties.getProperty(Backup.SCHEMA, "").isEmpty()) {
            return;
        }
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/people")
                .target(properties.getProperty(Backup.SCHEMA))
                .load()
                .migrate();
        try (Connection people = LogSummary.connect(server.administration(), DATABASE);
                Statement statement = people.createStatement()) {
            people.setAutoCommit(false);
            // Load the tables in any order, without checks of foreign keys, which were consistent when the tables were
            // read.
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String table : queryTexts(statement, TABLES)) {
                statement.execute("TRUNCATE \"%s\" CASCADE".formatted(table));
            }
            for (String table : queryTexts(statement, TABLES)) {
                try (var in = Files.newInputStream(folder.resolve(table + CSV))) {
                    people.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY \"%s\" FROM STDIN (FORMAT csv, HEADER match)".formatted(table), in);
                }
            }
            people.commit();
        }
    }

    private static List<String> queryTexts(Statement statement, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
