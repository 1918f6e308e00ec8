package igf.standalone.part;

import igf.platform.embedded.Database;
import igf.platform.embedded.GuardedDatabase;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Addresses and credentials for the services.
 *
 * @param outwardPort the gateway's port for users
 * @param logs creates a service's log database on first use, and returns the credentials of owner and service
 * @param databases creates a database on first use, and returns its credentials
 * @param masterKey the master key, 256 bits in Base64
 * @param mongoUri connection string of MongoDB
 * @param brokers addresses of Kafka
 * @param smtpPort port of the SMTP server
 * @param mailboxUrl URL of the mailbox, with its secret
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

    /** Returns the URL for users and programs. */
    public String outwardUrl() {
        return "http://127.0.0.1:" + outwardPort;
    }
}
