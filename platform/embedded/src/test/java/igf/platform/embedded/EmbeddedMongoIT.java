package igf.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
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
    void anIdWithFurtherConditionsIsFoundOnlyWhereTheyHold() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                var client = MongoClients.create(mongo.uri())) {
            var books = client.getDatabase("shelf").getCollection("book");
            books.insertOne(new Document("_id", "a").append("pages", 7));
            books.insertOne(new Document("_id", "b").append("pages", 9));
            assertThat(books.find(new Document("_id", "a").append("pages", new Document("$lt", 8))))
                    .extracting(d -> d.getInteger("pages"))
                    .containsExactly(7);
            assertThat(books.find(new Document("_id", "a").append("pages", 9))).isEmpty();
            assertThat(books.find(new Document("_id", "c").append("pages", 9))).isEmpty();
            var older = new Document("_id", "b").append("pages", new Document("$lt", 9));
            assertThat(books.replaceOne(older, new Document("_id", "b").append("pages", 1))
                            .getMatchedCount())
                    .isZero();
            assertThat(books.deleteOne(new Document("_id", "b").append("pages", 9))
                            .getDeletedCount())
                    .isEqualTo(1);
            assertThat(books.countDocuments()).isEqualTo(1);
        }
    }

    /** Uses the concerns that services use on a real server. */
    @Test
    void takesWritesAndReadsThatAMajorityIsAskedFor() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                var client = MongoClients.create(mongo.uri())) {
            var shelf = client.getDatabase("shelf")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .withReadConcern(ReadConcern.MAJORITY);
            var books = shelf.getCollection("book");
            books.bulkWrite(List.of(new ReplaceOneModel<>(
                    new Document("_id", "a"), new Document("pages", 7), new ReplaceOptions().upsert(true))));
            var changed = books.findOneAndUpdate(
                    new Document("_id", "a"),
                    new Document("$inc", new Document("pages", 1).append("attempt", 1)),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            assertThat(changed).containsEntry("pages", 8).containsEntry("attempt", 1);
            assertThat(books.find(new Document("pages", 8)).first()).isEqualTo(changed);
            assertThat(books.countDocuments(new Document("pages", 8))).isEqualTo(1);
            assertThat(shelf.listCollectionNames()).containsExactly("book");
            books.drop();
            assertThat(books.countDocuments()).isZero();
        }
    }

    @Test
    void saysThatAForeignProgramHasThePort() throws Exception {
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMongo.start(foreign.getLocalPort()))
                    .isInstanceOf(PortInUseException.class);
        }
    }
}
