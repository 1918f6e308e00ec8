package igf.standalone.backup;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.Ports;
import igf.platform.embedded.SecretFiles;
import igf.standalone.data.CannotStart;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.Instance;
import igf.standalone.process.ProcessLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Puts the logs and the people database away, as they are at one moment, while the system runs or while it does not. */
public final class Backup {
    static final String ABOUT = "backup.properties";
    static final String ERASURES = "erasures";
    static final String DATABASES = "postgresql";

    private static final String USAGE = "usage: igf backup --to DIR --keys DIR [--data DIR]";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'igf-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path to;
    private final Path keys;

    private Backup(Path data, Path to, Path keys) {
        this.data = data;
        this.to = to;
        this.keys = keys;
    }

    /** Arguments: {@code --to DIR --keys DIR [--data DIR]}. */
    public static void main(String[] arguments) {
        try {
            var chosen = Choices.of(List.of(arguments), Set.of("--to", "--keys", "--data"), USAGE);
            Path data = chosen.given("--data").orElse(Path.of("data").toAbsolutePath());
            Path to = chosen.need("--to", USAGE);
            Path keys = chosen.need("--keys", USAGE);
            for (Path other : List.of(to, data)) {
                if (keys.startsWith(other) || other.startsWith(keys)) {
                    throw new CannotStart(
                            "Keys belong apart: who has %s must not have them with it. Please name another folder for --keys."
                                    .formatted(other));
                }
            }
            if (to.startsWith(data)) {
                throw new CannotStart(
                        "A backup within the data is lost with them: please name another folder for --to.");
            }
            ProcessLogging.begin(data.resolve("logs"));
            System.out.println(new Backup(data, to, keys).make());
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("The backup failed: " + e);
            System.exit(1);
        }
    }

    private String make() throws IOException, SQLException {
        if (!Files.exists(data.resolve(DATABASES).resolve("PG_VERSION"))) {
            throw new CannotStart("There is nothing in %s to put away.".formatted(data));
        }
        var taken = DataDirectory.take(data);
        if (taken.isEmpty()) {
            int port = Instance.port(data, DATABASES);
            return make(new Database(
                    "jdbc:postgresql://%s:%d/postgres".formatted(Ports.HOST, port),
                    "postgres",
                    new SecretFiles(data.resolve("secrets")).password("postgres")));
        }
        try (DataDirectory directory = taken.get();
                EmbeddedPostgres server = EmbeddedPostgres.start(
                        directory.of(DATABASES), 0, directory.secrets(), directory.of("logs/postgresql.log"))) {
            return make(server.administration());
        }
    }

    private String make(Database server) throws IOException, SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path backup = to.resolve(NAME.format(now));
        Path unfinished = to.resolve("unfinished-" + backup.getFileName());
        Files.createDirectories(unfinished);
        BaseBackup.take(server, data.resolve(DATABASES), unfinished.resolve(DATABASES));
        Logs logs = Logs.in(server);
        try (var people = Logs.connect(server, "igf_people")) {
            Erasures.in(people).and(Erasures.read(data.resolve(ERASURES))).addTo(to.resolve(ERASURES));
        }
        Keys.keep(data.resolve("secrets"), keys);
        Files.writeString(
                unfinished.resolve(ABOUT),
                "made=%s%nkey=%s%n".formatted(now, Keys.mark(keys).orElse("")));
        Sums.write(unfinished);
        Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE);
        return """
                Put away in %s:
                %sKeys are in %s: keep them in another place than the backup. Who was erased is in %s; it is
                needed at a restore, so run this often enough, and copy that file away more often.
                """.formatted(backup, logs.lines(), keys, to.resolve(ERASURES));
    }
}
