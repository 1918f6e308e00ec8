package igf.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Backs up a server with a people database and a log as the services make them; nothing else runs. */
@Execution(ExecutionMode.CONCURRENT)
class BackupIT {
    private static final UUID STAYS = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID LEAVES = UUID.fromString("00000000-0000-4000-8000-000000000002");
    /** Wrapped keys as recognizable text, longer than real ones, so that the test can search for them. */
    private static final String KEY = "the-wrapped-key-of-%s-as-it-is-stored-and-found-nowhere-else";

    /** Made once and copied for each test. */
    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws SQLException {
        new SecretFiles(made.resolve("data/secrets")).key("people-master-key");
        try (var server = server(made.resolve("data"))) {
            Database people = server.database("igf_people");
            Flyway.configure()
                    .dataSource(people.url(), people.user(), people.password())
                    .locations("classpath:db/people")
                    .load()
                    .migrate();
            for (UUID person : List.of(STAYS, LEAVES)) {
                change(
                        people,
                        "INSERT INTO holder (id, kind, wrapped_key) VALUES ('%s', 'PERSON', '%s')"
                                .formatted(person, key(person)));
            }
            change(people, "INSERT INTO browser_session VALUES ('a', NULL, 'sealed', interval '8 hours', now())");
            Database log = server.database("igf_proposal");
            change(log, "CREATE TABLE domain_event (globalindex bigint, timestamp text)");
            change(log, "INSERT INTO domain_event VALUES (1, '2026-11-29'), (2, '2026-11-29')");
        }
    }

    @BeforeEach
    void somethingToPutAway() throws IOException {
        DurableFiles.copy(made.resolve("data"), data(), file -> true);
    }

    @Test
    void noFileOfTheLogsHoldsAKeyOfAPerson() throws Exception {
        Path interrupted = Files.createDirectories(folder.resolve("logs/unfinished-igf-20261101T000000Z"));
        Files.writeString(interrupted.resolve("half"), key(LEAVES));

        assertThat(backUp()).contains("proposal       2 events");

        assertThat(filesWith(key(LEAVES), folder.resolve("logs"))).isEmpty();
        assertThat(filesWith(hex(LEAVES), folder.resolve("logs"))).isEmpty();
        assertThat(filesWith(hex(LEAVES), folder.resolve("people"))).hasSize(1);
        assertThat(filesWith(hex(LEAVES), folder.resolve("keys"))).isEmpty();
    }

    /** Changes during the copy are contained in the server's write-ahead log. */
    @Test
    void norDoesTheServersOwnLogOfWhatChangedMeanwhile() throws Exception {
        Path copy = folder.resolve("logs/copy");
        Files.createDirectories(copy.getParent());
        try (var server = server()) {
            Database people = server.database("igf_people");
            var over = new AtomicBoolean();
            var writer = new FutureTask<>(() -> {
                while (!over.get()) {
                    change(people, "UPDATE holder SET created_at = now()");
                }
                return true;
            });
            Thread.ofPlatform().start(writer);
            BaseBackup.take(server.administration(), data().resolve("postgresql"), copy);
            over.set(true);
            assertThat(writer.get()).isTrue();
        }
        assertThat(filesWith(key(LEAVES), copy.resolve("pg_wal"))).isNotEmpty();

        var secrets = new SecretFiles(data().resolve("secrets"));
        LogSummary logs = BaseBackup.removePeople(copy, secrets, data().resolve("logs/backup.log"));

        assertThat(filesWith(key(LEAVES), copy)).isEmpty();
        assertThat(logs.format()).contains("proposal       2 events");
    }

    @Test
    void bothArePutBackTogether() throws Exception {
        backUp();
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(restore(elsewhere))
                .contains("proposal       2 events", "Keys in the list of erasures: 0.", "Mails are held until");
        assertThat(PendingRestoreSteps.read(elsewhere).sendMails()).isFalse();

        assertThat(keyIn(elsewhere, STAYS)).isEqualTo(key(STAYS));
        assertThat(keyIn(elsewhere, LEAVES)).isEqualTo(key(LEAVES));
    }

    @Test
    void mailsLeaveAfterARestoreThatWasAskedForThat() throws Exception {
        backUp();
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(restore(elsewhere, "--send-mails")).contains("Mails are sent as soon as the system runs.");

        assertThat(PendingRestoreSteps.read(elsewhere).sendMails()).isTrue();
    }

    @Test
    void whoWasErasedBetweenTwoBackupsStaysErasedInTheOlderLogsWithoutAnyList() throws Exception {
        backUp();
        erase(LEAVES);
        makeOlder(folder.resolve("people"), Duration.ofDays(1));
        makeOlder(folder.resolve("logs"), Duration.ofDays(1));
        backUp();
        Files.delete(folder.resolve("logs/erasures"));
        Path older = logs().getFirst();
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(restore(older, elsewhere)).contains("People to be erased in the logs by the next start: 1.");

        assertThat(keyIn(elsewhere, LEAVES)).isNull();
        assertThat(keyIn(elsewhere, STAYS)).isEqualTo(key(STAYS));
        assertThat(PendingRestoreSteps.read(elsewhere).erased()).containsExactly(LEAVES);
    }

    @Test
    void whoIsInTheListIsErasedAgainAndCounted() throws Exception {
        backUp();
        Path list = Files.writeString(
                folder.resolve("list"),
                "%s\t2026-11-29 10:00:00+00%n%s\t2026-11-29T10:00:00Z%n".formatted(LEAVES, UUID.randomUUID()));
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(restore(elsewhere, "--erasures", list.toString()))
                .contains(
                        "Keys in the list of erasures: 2. Destroyed again: 1, destroyed before: 0, not in this backup: 1.");

        assertThat(keyIn(elsewhere, LEAVES)).isNull();
        assertThat(read(elsewhere, "SELECT count(*)::text FROM browser_session"))
                .as("a session may have been signed out since")
                .isEqualTo("0");
        assertThat(PendingRestoreSteps.read(elsewhere).erased()).containsExactly(LEAVES);
    }

    @Test
    void backupsOfThePeopleDatabaseAreKeptForTheirDaysAndTheNewestForEver() throws Exception {
        backUp();
        makeOlder(folder.resolve("people"), Duration.ofDays(8));
        assertThat(backUp("--keep-people", "9")).contains("deleted now: 0.");
        makeOlder(folder.resolve("people"), Duration.ofDays(8));
        erase(LEAVES);

        assertThat(backUp("--keep-people", "7")).contains("older than 7 days that were deleted now: 2.");

        assertThat(filesWith(hex(STAYS), folder.resolve("people"))).hasSize(1);
        assertThat(filesWith(hex(LEAVES), folder.resolve("people"))).isEmpty();
        makeOlder(folder.resolve("people"), Duration.ofDays(80));
        assertThat(PeopleBackup.deleteOld(folder.resolve("people"), 7, Instant.now()))
                .isZero();
    }

    @Test
    void logsAreNotPutBackWithoutAPeopleDatabaseThatIsAsNew() throws Exception {
        backUp();
        Path elsewhere = folder.resolve("elsewhere");

        assertThatThrownBy(() -> Restore.run(options(logs().getLast(), elsewhere)))
                .hasMessageContaining("--people is missing");
        makeOlder(folder.resolve("people"), Duration.ofDays(1));
        assertThatThrownBy(() -> restore(elsewhere)).hasMessageContaining("as new as the logs");

        assertThat(elsewhere.resolve("postgresql")).doesNotExist();
    }

    @Test
    void aBackupOfAnEarlierReleaseHasBothAndIsNamed() throws Exception {
        Path earlier = folder.resolve("logs/igf-20261101T000000Z");
        Files.createDirectories(earlier);
        try (var server = server()) {
            BaseBackup.take(server.administration(), data().resolve("postgresql"), earlier.resolve("postgresql"));
        }
        Files.writeString(
                earlier.resolve(Backup.PROPERTIES_FILE),
                "made=2026-11-01T00:00:00Z%nkey=%s%n"
                        .formatted(SecretsBackup.masterKeyId(data().resolve("secrets"))
                                .orElseThrow()));
        Checksums.write(earlier);
        assertThat(filesWith(key(LEAVES), earlier)).isNotEmpty();
        erase(LEAVES);

        assertThat(backUp()).contains("hold logs and keys together", "igf-20261101T000000Z");
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Restore.run(options(earlier, elsewhere))).contains("Destroyed again: 1");

        assertThat(keyIn(elsewhere, STAYS)).isEqualTo(key(STAYS));
        assertThat(keyIn(elsewhere, LEAVES)).isNull();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private EmbeddedPostgres server() {
        return server(data());
    }

    private static EmbeddedPostgres server(Path data) {
        return EmbeddedPostgres.start(
                data.resolve("postgresql"),
                0,
                new SecretFiles(data.resolve("secrets")),
                data.resolve("logs/postgresql.log"));
    }

    private static String key(UUID person) {
        return KEY.formatted(person);
    }

    /** As COPY writes bytes. */
    private static String hex(UUID person) {
        return HexFormat.of().formatHex(key(person).getBytes(StandardCharsets.US_ASCII));
    }

    private static void change(Database database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private void erase(UUID person) throws SQLException {
        try (var server = server()) {
            change(
                    server.database("igf_people"),
                    "UPDATE holder SET wrapped_key = NULL, erased_at = now() WHERE id = '%s'".formatted(person));
        }
    }

    private static String keyIn(Path data, UUID person) throws SQLException {
        return read(data, "SELECT convert_from(wrapped_key, 'UTF8') FROM holder WHERE id = '%s'".formatted(person));
    }

    private static String read(Path data, String query) throws SQLException {
        try (var server = server(data);
                var connection = LogSummary.connect(server.administration(), "igf_people");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private String backUp(String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "--data",
                data().toString(),
                "--to",
                folder.resolve("logs").toString(),
                "--people",
                folder.resolve("people").toString(),
                "--keys",
                folder.resolve("keys").toString()));
        arguments.addAll(List.of(more));
        return Backup.run(arguments.toArray(String[]::new));
    }

    /** Returns the backups of the logs, the oldest first. */
    private List<Path> logs() throws IOException {
        return backups(folder.resolve("logs"));
    }

    private static List<Path> backups(Path in) throws IOException {
        try (var all = Files.list(in)) {
            return all.filter(each -> each.getFileName().toString().startsWith("igf-"))
                    .sorted()
                    .toList();
        }
    }

    private String[] options(Path backup, Path elsewhere) {
        return new String[] {
            "--from", backup.toString(), "--keys", folder.resolve("keys").toString(), "--data", elsewhere.toString()
        };
    }

    private String restore(Path elsewhere, String... more) throws Exception {
        return restore(logs().getLast(), elsewhere, more);
    }

    private String restore(Path backup, Path elsewhere, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(options(backup, elsewhere)));
        arguments.addAll(List.of("--people", folder.resolve("people").toString()));
        arguments.addAll(List.of(more));
        return Restore.run(arguments.toArray(String[]::new));
    }

    /** Renames all backups in a folder as if they had been made earlier. */
    private void makeOlder(Path in, Duration by) throws IOException {
        for (Path backup : backups(in)) {
            Path about = backup.resolve(Backup.PROPERTIES_FILE);
            Instant made = Instant.parse(Backup.readProperties(backup).getProperty("made"));
            Files.writeString(about, Files.readString(about).replaceFirst("made=.*", "made=" + made.minus(by)));
            Files.delete(backup.resolve("SHA256SUMS"));
            Checksums.write(backup);
            Files.move(backup, in.resolve(Backup.NAME.format(made.minus(by))));
        }
    }

    private static List<Path> filesWith(String text, Path in) throws IOException {
        try (var all = Files.walk(in)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
