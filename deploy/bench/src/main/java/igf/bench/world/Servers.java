package igf.bench.world;

import com.nimbusds.jose.JOSEException;
import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.EmbeddedMongo;
import igf.platform.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Base64;

/** The servers that both sides of every row use, empty at the start and gone at the end. */
public final class Servers implements AutoCloseable {

    private final EmbeddedPostgres postgres = EmbeddedPostgres.temporary();
    private final EmbeddedKafka kafka = EmbeddedKafka.temporary();
    private final EmbeddedMongo mongo = EmbeddedMongo.start();
    private final Issuer issuer;

    Servers() throws IOException, JOSEException {
        issuer = new Issuer();
    }

    public Database database(String name) {
        return postgres.database("bench_" + name);
    }

    public String brokers() {
        return kafka.brokers();
    }

    public String mongoUri() {
        return mongo.uri();
    }

    public Issuer issuer() {
        return issuer;
    }

    String masterKey() {
        return Base64.getEncoder().encodeToString(new byte[32]);
    }

    @Override
    public void close() {
        issuer.close();
        mongo.close();
        kafka.close();
        postgres.close();
    }
}
