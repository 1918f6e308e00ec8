package igf.standalone.backup;

import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.SecretFiles;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.StartupException;
import igf.standalone.process.ProcessLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Replaces the data with a backup, and keeps the old data under another name. Before the copy is used, it destroys the
 * keys of people who were erased after the backup. The next start records these erasures in the logs.
 */
public final class Restore {
    private static final String USAGE =
            "usage: igf restore --from DIR --people DIR --keys DIR [--data DIR] [--erasures FILE] [--send-mails]";
    private static final String SEND_MAILS = "--send-mails";
    private static final String SECRETS = "secrets";

    private final DataDirectory directory;
    private final Path backup;
    private final Path keys;

    /**
     * The directory of people backups; not needed for a backup of an earlier release, which contains the people
     * database.
     */
    private final Optional<Path> people;

    private final boolean sendsMails;

    private record RestoreResult(Erasures.DestructionResult erased, LogSummary logs) {}

    private Restore(DataDirectory directory, Path backup, Optional<Path> people, Path keys, boolean sendsMails) {
        this.directory = directory;
        this.backup = backup;
        this.people = people;
        this.keys = keys;
        this.sendsMails = sendsMails;
    }

    /**
     * Runs a restore. Arguments: {@code --from DIR --people DIR --keys DIR [--data DIR] [--erasures FILE]
     * [--send-mails]}.
     */
    public static void main(String[] arguments) {
        try {
            System.out.println(run(arguments));
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("The restore failed: " + e);
            System.exit(1);
        }
    }

    static String run(String... arguments) throws IOException, SQLException {
        var options = new ArrayList<>(List.of(arguments));
        boolean sendsMails = options.remove(SEND_MAILS);
        var chosen = CommandOptions.of(options, Set.of("--from", "--people", "--keys", "--data", "--erasures"), USAGE);
        Erasures more = chosen.find("--erasures").map(Erasures::readStrictly).orElse(new Erasures(Map.of()));
        Path data = chosen.find("--data").orElse(Path.of("data").toAbsolutePath());
        try (DataDirectory directory = DataDirectory.open(data)) {
            ProcessLogging.configure(directory.resolve("logs"));
            var restore = new Restore(
                    directory,
                    chosen.require("--from", USAGE),
                    chosen.find("--people"),
                    chosen.require("--keys", USAGE),
                    sendsMails);
            var peopleBackup = restore.check();
            return restore.replaceData(restore.collectErasures().plus(more), peopleBackup);
        }
    }

    /**
     * Checks everything before any change.
     *
     * @return the people backup to use; empty if the backup contains one
     */
    private Optional<PeopleBackup> check() throws IOException {
        if (!Files.exists(backup.resolve(Backup.PROPERTIES_FILE))) {
            throw new StartupException("There is no backup in %s.".formatted(backup));
        }
        Backup.requireUndamaged(backup);
        if (!Backup.isPeopleSeparate(backup)) {
            Backup.requireKeys(backup, keys);
            return Optional.empty();
        }
        Path folder = people.orElseThrow(() -> new StartupException(
                "--people is missing: this backup has only the logs, not the people database; " + USAGE));
        PeopleBackup newest = PeopleBackup.requireNewest(folder, backupTime());
        Backup.requireKeys(newest.folder(), keys);
        return Optional.of(newest);
    }

    private Instant backupTime() throws IOException {
        return Instant.parse(Backup.readProperties(backup).getProperty("made"));
    }

    /**
     * Collects erasures from all sources: the lists next to the backup and in the data directory, and the current
     * database if it still starts.
     */
    private Erasures collectErasures() {
        Erasures known = Erasures.read(backup.resolveSibling(Backup.ERASURES))
                .plus(Erasures.read(directory.resolve(Backup.ERASURES)));
        if (!Files.exists(directory.resolve(Backup.DATABASES).resolve("PG_VERSION"))) {
            return known;
        }
        try (EmbeddedPostgres present = EmbeddedPostgres.start(
                        directory.resolve(Backup.DATABASES),
                        0,
                        directory.secrets(),
                        directory.resolve("logs/postgresql.log"));
                var people = LogSummary.connect(present.administration(), PeopleBackup.DATABASE)) {
            return known.plus(Erasures.readFrom(people));
        } catch (SQLException | RuntimeException e) {
            LoggerFactory.getLogger(Restore.class).warn("The current databases cannot be opened", e);
            System.out.println("The current databases cannot be opened. The erasures since the backup are read from "
                    + backup.resolveSibling(Backup.ERASURES) + " and " + directory.resolve(Backup.ERASURES) + ".");
            return known;
        }
    }

    private String replaceData(Erasures erasures, Optional<PeopleBackup> peopleBackup)
            throws IOException, SQLException {
        Path databases = directory.resolve(Backup.DATABASES);
        Path copy = databases.resolveSibling(Backup.DATABASES + ".restored");
        Path secrets = directory.resolve(SECRETS + ".restored");
        for (Path leftover : List.of(copy, secrets)) {
            if (Files.exists(leftover)) {
                throw new StartupException(
                        "An earlier restore was interrupted: please delete %s first.".formatted(leftover));
            }
        }
        DurableFiles.copy(backup.resolve(Backup.DATABASES), copy, path -> true);
        DurableFiles.copy(keys, secrets, path -> true);
        BaseBackup.addRecoverySettings(copy);
        RestoreResult result = recover(copy, new SecretFiles(secrets), erasures, peopleBackup);
        BaseBackup.removeRecoverySettings(copy);
        var after = new PendingRestoreSteps(
                result.erased().people(), !Files.exists(directory.resolve("kafka")), sendsMails);
        after.write(directory.home());
        erasures.addTo(directory.resolve(Backup.ERASURES));
        String aside = ".before-"
                + Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        for (Path replaced : List.of(directory.resolve(SECRETS), databases)) {
            if (Files.exists(replaced)) {
                Files.move(replaced, replaced.resolveSibling(replaced.getFileName() + aside));
            }
        }
        Files.move(secrets, directory.resolve(SECRETS));
        Files.move(copy, databases);
        return """
                Restored to %s, as it was when the backup ended:
                %s%s
                People to be erased in the logs by the next start: %d.
                %s
                The former data are next to it, with names that end in %s. Delete them when you no longer need them: they have keys of erased people.
                Next: ./igf start
                """.formatted(
                        directory.home(),
                        result.logs().format(),
                        result.erased().summary(),
                        result.erased().people().size(),
                        sendsMails
                                ? "Mails are sent as soon as the system runs."
                                : "Mails are held until somebody releases them on the page Mails.",
                        aside);
    }

    private RestoreResult recover(
            Path copy, SecretFiles secrets, Erasures erasures, Optional<PeopleBackup> peopleBackup)
            throws SQLException, IOException {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(copy, 0, secrets, directory.resolve("logs/postgresql.log"))) {
            BaseBackup.awaitRecovered(server.administration());
            if (peopleBackup.isPresent()) {
                peopleBackup.get().load(server);
            }
            try (var people = LogSummary.connect(server.administration(), PeopleBackup.DATABASE)) {
                return new RestoreResult(
                        erasures.destroyIn(people, backupTime()), LogSummary.read(server.administration()));
            }
        }
    }
}
