package igf.platform.view;

import java.util.function.Consumer;
import org.bson.Document;

/** The documents of a view while it projects one event. Names starting with {@code _} belong to the platform. */
public interface Documents {

    /** Changes a document, a new one with only {@code _id} if there is none. Never read a document to decide about another. */
    void update(String collection, String id, Consumer<Document> change);

    /** Changes a document if there is one. */
    void updateIfPresent(String collection, String id, Consumer<Document> change);

    void delete(String collection, String id);
}
