package igf.standalone.part;

import igf.platform.embedded.Database;
import igf.platform.embedded.GuardedDatabase;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What the services find around them.
 *
 * @param outwardPort the gateway's port, the one that people use
 * @param logs makes the database of a service's log when needed, and tells how its owner and the service reach it
 * @param databases makes the database of a name when needed, and tells how to reach it
 * @param masterKey Base64 of 256 bits that wrap the keys of people
 * @param mongoUri where read models are kept
 * @param brokers Kafka's address
 * @param smtpPort where mails are taken
 * @param mailboxUrl where mails are listed, with the secret that allows it
 * @param identityKeys directory for the demo identity provider's signing keys
 */
public record ServiceEnvironment(
        int outwardPort,
        Function<String, GuardedDatabase> logs,
        Function<String, Database> databases,
        String masterKey,
        String mongoUri,
        String brokers,
        int smtpPort,
        String mailboxUrl,
        Path identityKeys) {

    /** The address that people and tools use. */
    public String outwardUrl() {
        return "http://127.0.0.1:" + outwardPort;
    }
}
