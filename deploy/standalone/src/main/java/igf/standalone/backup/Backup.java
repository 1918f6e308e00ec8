package igf.standalone.backup;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.Ports;
import igf.platform.embedded.SecretFiles;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.InstanceProperties;
import igf.standalone.data.StartupException;
import igf.standalone.process.ProcessLogging;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Backs up the logs and the people database, each into its own directory, while the system runs or is stopped. */
public final class Backup {
    /** Prefix of unfinished backups, which may contain logs and keys together if they were interrupted. */
    static final String UNFINISHED_PREFIX = "unfinished-";

    static final String PROPERTIES_FILE = "backup.properties";
    /** Name of a property that only people backups have. */
    static final String SCHEMA = "schema";

    static final String ERASURES = "erasures";
    static final String DATABASES = "postgresql";

    private static final String USAGE =
            "usage: igf backup --to DIR --people DIR --keys DIR [--keep-people DAYS] [--data DIR]";
    private static final String NEW_FOLDER = """
            --people is missing: the people database is backed up to its own folder. A backup with both logs and keys would keep
            the data of people readable who are erased later. A restore needs this folder; %s""".formatted(USAGE);
    private static final int DEFAULT_KEEP_DAYS = 30;
    static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'igf-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path to;
    private final Path people;
    private final Path keys;
    private final int keepDays;

    private Backup(Path data, Path to, Path people, Path keys, int keepDays) {
        this.data = data;
        this.to = to;
        this.people = people;
        this.keys = keys;
        this.keepDays = keepDays;
    }

    /** Runs a backup. Arguments: {@code --to DIR --people DIR --keys DIR [--keep-people DAYS] [--data DIR]}. */
    public static void main(String[] arguments) {
        try {
            System.out.println(run(arguments));
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("The backup failed: " + e);
            System.exit(1);
        }
    }

    static String run(String... arguments) throws IOException, SQLException {
        var chosen = CommandOptions.of(
                List.of(arguments), Set.of("--to", "--people", "--keys", "--keep-people", "--data"), USAGE);
        var backup = new Backup(
                chosen.find("--data").orElse(Path.of("data").toAbsolutePath()),
                chosen.require("--to", USAGE),
                chosen.find("--people").orElseThrow(() -> new StartupException(NEW_FOLDER)),
                chosen.require("--keys", USAGE),
                chosen.days("--keep-people", DEFAULT_KEEP_DAYS, USAGE));
        backup.requireSeparateFolders();
        ProcessLogging.configure(backup.data.resolve("logs"));
        return backup.lockAndMake();
    }

    private void requireSeparateFolders() {
        var folders = List.of(data, to, people, keys);
        for (Path folder : folders) {
            for (Path other : folders) {
                if (!folder.equals(other) && folder.startsWith(other)
                        || folders.stream().filter(folder::equals).count() > 1) {
                    throw new StartupException(
                            "%s: data, logs, people and keys need four separate folders, none within another. Please choose another folder."
                                    .formatted(folder));
                }
            }
        }
    }

    private String lockAndMake() throws IOException, SQLException {
        if (!Files.exists(data.resolve(DATABASES).resolve("PG_VERSION"))) {
            throw new StartupException("There are no data to back up in %s.".formatted(data));
        }
        try (var _ = lockFolder(to);
                var _ = lockFolder(people)) {
            return makeLocked();
        }
    }

    /** Locks a directory of backups, because this backup deletes unfinished ones in it. */
    private static DataDirectory lockFolder(Path folder) {
        return DataDirectory.tryOpen(folder)
                .orElseThrow(() -> new StartupException(
                        "Another backup is being written to %s. Please try again when it has ended."
                                .formatted(folder)));
    }

    private String makeLocked() throws IOException, SQLException {
        var locked = DataDirectory.tryOpen(data);
        if (locked.isEmpty()) {
            int port = InstanceProperties.port(data, DATABASES);
            return make(new Database(
                    "jdbc:postgresql://%s:%d/postgres".formatted(Ports.HOST, port),
                    "postgres",
                    new SecretFiles(data.resolve("secrets")).password("postgres")));
        }
        try (DataDirectory directory = locked.get();
                EmbeddedPostgres server = EmbeddedPostgres.start(
                        directory.resolve(DATABASES),
                        0,
                        directory.secrets(),
                        directory.resolve("logs/postgresql.log"))) {
            return make(server.administration());
        }
    }

    private String make(Database server) throws IOException, SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path backup = to.resolve(NAME.format(now));
        Path unfinished = to.resolve(UNFINISHED_PREFIX + backup.getFileName());
        for (Path folder : List.of(to, people)) {
            DurableFiles.deleteAll(folder, UNFINISHED_PREFIX);
        }
        Files.createDirectories(unfinished);
        Path databases = unfinished.resolve(DATABASES);
        BaseBackup.take(server, data.resolve(DATABASES), databases);
        LogSummary logs = BaseBackup.removePeople(
                databases, new SecretFiles(data.resolve("secrets")), data.resolve("logs/backup.log"));
        SecretsBackup.store(data.resolve("secrets"), keys);
        String key = SecretsBackup.masterKeyId(keys).orElse("");
        // Back up people after the logs, so that the backup has the keys of everybody in the logs.
        var peopleBackup = PeopleBackup.take(server, people, NAME.format(now), now, key);
        int expired = PeopleBackup.deleteOld(people, keepDays, now);
        try (var connection = LogSummary.connect(server, PeopleBackup.DATABASE)) {
            Erasures.readFrom(connection)
                    .plus(Erasures.read(data.resolve(ERASURES)))
                    .addTo(to.resolve(ERASURES));
        }
        Files.writeString(unfinished.resolve(PROPERTIES_FILE), "made=%s%nkey=%s%npeople=apart%n".formatted(now, key));
        Checksums.write(unfinished);
        Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE);
        return """
                Backed up to %s:
                %sThe people database is in %s. The master key and passwords are in %s.
                A restore needs all three. Keep each in another place.
                Backups of the people database older than %d days that were deleted now: %d.
                %sThe list of erased people is in %s. A restore needs it, so copy this file to another place often.
                """.formatted(
                        backup,
                        logs.format(),
                        peopleBackup.folder(),
                        keys,
                        keepDays,
                        expired,
                        combinedBackupsWarning(),
                        to.resolve(ERASURES));
    }

    /**
     * Returns a warning about backups of earlier releases, which contain the people database and the logs; empty if
     * there are none.
     */
    private String combinedBackupsWarning() throws IOException {
        var combined = new ArrayList<String>();
        try (var all = Files.list(to)) {
            for (Path folder : all.sorted().toList()) {
                if (Files.exists(folder.resolve(PROPERTIES_FILE)) && !isPeopleSeparate(folder)) {
                    combined.add(folder.getFileName().toString());
                }
            }
        }
        return combined.isEmpty() ? "" : """
                These backups of an earlier release hold logs and keys together: %s.
                They keep the data of people readable who were erased later. Delete them when you can.
                """.formatted(String.join(", ", combined));
    }

    /** Returns whether the backup of the people database is in another directory. */
    static boolean isPeopleSeparate(Path backup) throws IOException {
        return readProperties(backup).getProperty("people", "").equals("apart");
    }

    static Properties readProperties(Path backup) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(backup.resolve(PROPERTIES_FILE))));
        return properties;
    }

    /** @throws StartupException if a file is missing, changed or new */
    static void requireUndamaged(Path backup) throws IOException {
        List<String> mismatches = Checksums.findMismatches(backup);
        if (!mismatches.isEmpty()) {
            throw new StartupException(
                    "The backup %s is damaged, nothing was changed. Changed, missing or new files: %s"
                            .formatted(
                                    backup, String.join(", ", mismatches.subList(0, Math.min(5, mismatches.size())))));
        }
    }

    /** @throws StartupException if the master key in {@code keys} is not the one of the backup */
    static void requireKeys(Path backup, Path keys) throws IOException {
        if (!readProperties(backup)
                .getProperty("key", "")
                .equals(SecretsBackup.masterKeyId(keys).orElse(""))) {
            throw new StartupException(
                    "The keys in %s are not those of this backup and cannot decrypt its names. Nothing was changed."
                            .formatted(keys));
        }
    }
}
