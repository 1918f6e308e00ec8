package igf.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import igf.platform.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a crash between documents and place, or a second writer, may do to a document: nothing. */
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
        to.at(position);
        to.update("sums", "a", d -> d.append("sum", d.getInteger("sum", 0) + 1));
        return to.flush();
    }

    private int sum() {
        var found = store.collection("sums").find(Filters.eq("_id", "a")).first();
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
        slow.at(2);
        slow.update("sums", "a", d -> d.append("sum", 100));
        add(store, 2);
        add(store, 3);
        slow.flush();
        assertThat(sum()).isEqualTo(3);
    }

    @Test
    void the_hash_that_is_kept_equals_the_hash_that_is_read() {
        var kept = add(store, 1).plus(add(store, 2));
        store.at(3);
        store.update("other", "b", d -> d.append("x", "y"));
        store.delete("sums", "a");
        kept = kept.plus(store.flush());
        assertThat(kept).isEqualTo(store.hash());
        assertThat(sum()).isZero();
    }
}
