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
 * Real servers, one of each per test JVM. MongoDB runs in a container if Docker is available, and embedded otherwise;
 * no test knows which ({@code -Digf.test.mongo=embedded} forces it).
 */
public final class Infrastructure {

    private static final Infrastructure INSTANCE = new Infrastructure();

    /** Closed after all services: a service whose database goes first waits for it until its timeout. */
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

    /** Returns a service's log database: its tables belong to another role than the service's. */
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
