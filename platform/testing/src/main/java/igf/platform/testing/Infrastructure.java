package igf.platform.testing;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.EmbeddedMongo;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.GuardedDatabase;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Real servers, one of each per test JVM. MongoDB runs in a container if Docker is available, and is embedded otherwise
 * or with {@code -Digf.test.mongo=embedded}. Tests must not depend on which one it is.
 */
public final class Infrastructure {

    private static final Infrastructure INSTANCE = new Infrastructure();

    /** Closed after all services, because a service waits for its database until a timeout. */
    private final EmbeddedPostgres postgres = EmbeddedPostgres.temporary(SpringApplication.getShutdownHandlers()::add);

    private final EmbeddedKafka kafka = EmbeddedKafka.temporary();
    private final String mongo = startMongo();
    private final TestIssuer issuer = new TestIssuer();

    private Infrastructure() {}

    public static Infrastructure get() {
        return INSTANCE;
    }

    private static String startMongo() {
        var embedded = "embedded".equals(System.getProperty("igf.test.mongo"));
        if (!embedded && DockerClientFactory.instance().isDockerAvailable()) {
            // Testcontainers closes it when the JVM ends.
            @SuppressWarnings("resource")
            var container = new MongoDBContainer("mongo:8");
            container.start();
            return container.getConnectionString();
        }
        return EmbeddedMongo.start().uri();
    }

    public Database database(String name) {
        return postgres.database(name);
    }

    /** Returns a service's log database, whose tables belong to another role than the service's. */
    public GuardedDatabase log(String name) {
        return postgres.guardedDatabase(name);
    }

    public String brokers() {
        return kafka.brokers();
    }

    public String mongoUri() {
        return mongo;
    }

    public TestIssuer issuer() {
        return issuer;
    }
}
