package igf.platform.view.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import igf.platform.embedded.EmbeddedMongo;
import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import java.net.URI;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crash between documents and position, or a second writer, does not change a document. */
class DocumentStoreIT {

    private final MongoClient mongo = MongoClients.create(Infrastructure.get().mongoUri());
    private final DocumentStore store = new DocumentStore(mongo.getDatabase("test_documents"), "sample", 1);

    @BeforeEach
    void empty() {
        store.drop();
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    private ContentHash add(DocumentStore to, long position) {
        to.setPosition(position);
        to.update("sums", "a", d -> d.append("sum", d.getInteger("sum", 0) + 1));
        return to.flush();
    }

    private int sum() {
        var found = ReadOnlyCollection.of(store.collection("sums"))
                .find(Filters.eq("_id", "a"))
                .first();
        return found == null ? 0 : found.getInteger("sum");
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        add(store, 1);
        add(store, 2);
        add(store, 1);
        assertThat(add(store, 2)).isEqualTo(ContentHash.EMPTY);
        assertThat(sum()).isEqualTo(2);
    }

    @Test
    void a_writer_that_lags_behind_cannot_put_back_an_older_document() {
        var slow = new DocumentStore(mongo.getDatabase("test_documents"), "sample", 1);
        add(store, 1);
        slow.setPosition(2);
        slow.update("sums", "a", d -> d.append("sum", 100));
        add(store, 2);
        add(store, 3);
        assertThatThrownBy(slow::flush).isInstanceOf(MongoException.class);
        assertThat(sum()).isEqualTo(3);
    }

    @Test
    void the_hash_that_is_kept_equals_the_hash_that_is_read() {
        var kept = add(store, 1).plus(add(store, 2));
        store.setPosition(3);
        store.update("other", "b", d -> d.append("x", "y"));
        store.delete("sums", "a");
        kept = kept.plus(store.flush());
        assertThat(kept).isEqualTo(store.hash());
        assertThat(sum()).isZero();
    }

    @Test
    void nor_is_it_another_where_an_old_event_holds_ill_formed_text() {
        store.setPosition(1);
        store.update("sums", "a", d -> d.append("title", "\ud800"));
        var kept = store.flush();
        assertThat(kept).isEqualTo(store.hash());

        store.setPosition(2);
        store.update("sums", "a", d -> d.append("sum", 1));

        assertThat(kept.plus(store.flush())).isEqualTo(store.hash());
    }

    @Test
    void a_batch_that_could_not_be_written_counts_once_when_it_comes_again() {
        var server = EmbeddedMongo.start();
        try (var own = MongoClients.create(server.uri() + "/?serverSelectionTimeoutMS=3000&heartbeatFrequencyMS=500")) {
            var mine = new DocumentStore(own.getDatabase("test_documents"), "sample", 1);
            mine.setPosition(1);
            mine.update("sums", "a", d -> d.append("sum", d.getInteger("sum", 0) + 1));
            server.close();
            assertThatThrownBy(mine::flush).isInstanceOf(MongoException.class);
            try (var again = EmbeddedMongo.start(URI.create(server.uri()).getPort())) {
                Await.until("the driver sees it", () -> isThere(own), there -> there);
                add(mine, 1);
                assertThat(mine.collection("sums").find().first()).containsEntry("sum", 1);
                assertThat(again.uri()).isEqualTo(server.uri());
            }
        }
    }

    private static boolean isThere(MongoClient store) {
        try {
            return store.getDatabase("test_documents")
                    .runCommand(new Document("ping", 1))
                    .containsKey("ok");
        } catch (MongoException e) {
            return false;
        }
    }

    @Test
    void a_build_that_began_empty_still_finds_what_it_wrote_itself() {
        add(store, 1);
        add(store, 2);
        assertThat(sum()).isEqualTo(2);
    }

    @Test
    void a_late_write_does_not_bring_back_what_was_deleted() {
        var late = new DocumentStore(mongo.getDatabase("test_documents"), "sample", 1);
        late.setPosition(2);
        late.update("sums", "a", d -> d.append("sum", 100));
        add(store, 1);
        store.setPosition(3);
        store.delete("sums", "a");
        store.flush();
        assertThatThrownBy(late::flush).isInstanceOf(MongoException.class);
        assertThat(sum()).isZero();
        assertThat(store.hash()).isEqualTo(ContentHash.EMPTY);
    }

    @Test
    void nor_what_came_and_went_in_one_batch() {
        var late = new DocumentStore(mongo.getDatabase("test_documents"), "sample", 1);
        late.setPosition(1);
        late.update("sums", "a", d -> d.append("sum", 100));
        store.setPosition(1);
        store.update("sums", "a", d -> d.append("sum", 1));
        store.setPosition(2);
        store.delete("sums", "a");
        assertThat(store.flush()).isEqualTo(ContentHash.EMPTY);
        assertThatThrownBy(late::flush).isInstanceOf(MongoException.class);
        assertThat(sum()).isZero();
    }

    @Test
    void what_was_deleted_may_come_again_later() {
        var kept = add(store, 1);
        store.setPosition(2);
        store.delete("sums", "a");
        kept = kept.plus(store.flush());
        kept = kept.plus(add(store, 3));
        assertThat(sum()).isEqualTo(1);
        assertThat(kept).isEqualTo(store.hash());
    }

    @Test
    void readers_neither_find_nor_count_what_was_deleted_and_write_nothing() {
        add(store, 1);
        store.setPosition(2);
        store.update("sums", "b", d -> d.append("edition", "x"));
        store.update("sums", "c", d -> d.append("edition", "x"));
        store.delete("sums", "a");
        store.delete("sums", "c");
        store.flush();
        var shown = ReadOnlyCollection.of(store.collection("sums"));
        assertThat(shown.find().into(new ArrayList<>()))
                .singleElement()
                .satisfies(d -> assertThat(d.getString("_id")).isEqualTo("b"));
        assertThat(shown.find(Filters.eq("_id", "a")).first()).isNull();
        assertThat(shown.find(Filters.in("_id", "a", "b", "c")).into(new ArrayList<>()))
                .hasSize(1);
        assertThat(shown.countDocuments()).isEqualTo(1);
        assertThat(shown.countDocuments(Filters.and(Filters.eq("edition", "x"), Filters.ne("_id", "z"))))
                .isEqualTo(1);
        assertThat(shown.getNamespace()).isEqualTo(store.collection("sums").getNamespace());
        assertThatThrownBy(() -> shown.drop()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_build_that_was_taken_over_finds_what_another_process_wrote_also_when_it_has_learnt_its_ids() {
        add(store, 1);
        var next = new DocumentStore(mongo.getDatabase("test_documents"), "sample", 1);
        next.forgetIds();
        next.continueFrom(1);
        add(next, 2);
        assertThat(sum()).isEqualTo(2);
        next.loadIds(() -> true);
        add(next, 3);
        assertThat(sum()).isEqualTo(3);
    }
}
