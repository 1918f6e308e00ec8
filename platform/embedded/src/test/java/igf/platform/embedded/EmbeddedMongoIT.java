package igf.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EmbeddedMongoIT {
    @Test
    void answersTheDriver() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                var client = MongoClients.create(mongo.uri())) {
            var books = client.getDatabase("shelf").getCollection("book");
            books.insertOne(new Document("_id", 1).append("title", "Atlas"));
            assertThat(books.find(new Document("_id", 1)).first()).containsEntry("title", "Atlas");
        }
    }

    @Test
    void saysThatAForeignProgramHasThePort() throws Exception {
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMongo.start(foreign.getLocalPort()))
                    .isInstanceOf(PortTakenException.class);
        }
    }
}
