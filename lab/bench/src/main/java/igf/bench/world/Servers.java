package igf.bench.world;

import com.nimbusds.jose.JOSEException;
import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.Ports;
import igf.standalone.mail.MailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The servers that both sides of every row use. They are empty at the start and deleted at the end. */
public final class Servers implements AutoCloseable {

    /** Number of 16 MB files: more than one row fills. */
    private static final int WAL_FILES = 32;

    private final EmbeddedPostgres postgres = EmbeddedPostgres.temporary();
    private final KafkaAndMongo kafkaAndMongo = KafkaAndMongo.start();
    private final Map<String, Database> databases = new ConcurrentHashMap<>();
    private final Issuer issuer;
    private int smtpPort;
    private @Nullable MailServer mailServer;

    Servers() throws IOException, JOSEException {
        issuer = new Issuer();
    }

    public Database database(String name) {
        return databases.computeIfAbsent(name, key -> postgres.database("bench_" + key));
    }

    public String brokers() {
        return kafkaAndMongo.brokers();
    }

    public String mongoUri() {
        return kafkaAndMongo.mongoUri();
    }

    public Issuer issuer() {
        return issuer;
    }

    /** Returns the port of a mail server like that of the system. Starts it at first use. */
    int smtpPort() throws IOException {
        if (mailServer == null) {
            smtpPort = Ports.findFree();
            mailServer =
                    MailServer.start(Files.createTempDirectory("igf-bench-mails"), smtpPort, Ports.findFree(), "bench");
        }
        return smtpPort;
    }

    /** Makes PostgreSQL create WAL files that it can reuse, and write a checkpoint, as after hours of work. */
    void prepareWalFiles() throws SQLException {
        try (var connection = RawCommits.open(postgres.administration());
                var statement = connection.createStatement()) {
            for (int i = 0; i < WAL_FILES; i++) {
                statement.execute("SELECT pg_logical_emit_message(true, 'bench', 'filled'), pg_switch_wal()");
            }
            statement.execute("CHECKPOINT");
        }
    }

    String masterKey() {
        return Base64.getEncoder().encodeToString(new byte[32]);
    }

    @Override
    public void close() {
        if (mailServer != null) {
            mailServer.close();
        }
        issuer.close();
        kafkaAndMongo.close();
        postgres.close();
    }
}
