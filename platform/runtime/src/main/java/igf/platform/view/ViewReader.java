package igf.platform.view;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads the records of a collection. Get a new reader for every query, because a rebuild replaces the collection. */
public final class ViewReader<T extends Record> {

    private final MongoCollection<Document> documents;
    private final ViewCollection<T> collection;

    ViewReader(MongoCollection<Document> documents, ViewCollection<T> collection) {
        this.documents = documents;
        this.collection = collection;
    }

    /** @param id a text, or a value whose {@code toString} is the id */
    public Optional<T> find(Object id) {
        return Optional.ofNullable(where(eq("_id", id.toString())).first());
    }

    public FindIterable<T> where(Bson filter) {
        var found = documents.find(filter, collection.type());
        return collection.isProjection() ? found.projection(include(List.copyOf(collection.members()))) : found;
    }

    public List<T> list(Bson filter) {
        return where(filter).into(new ArrayList<>());
    }

    public List<T> all() {
        return list(empty());
    }

    /** Returns the ids of the documents that match, without reading the documents. */
    public List<String> ids(Bson filter) {
        return documents
                .find(filter)
                .projection(include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    public long count(Bson filter) {
        return documents.countDocuments(filter);
    }

    /** Returns the stored documents, for generic code such as paging. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    /** Returns earlier states of documents, in the order of the ids; omits those that did not exist yet. */
    public List<Document> earlierStates(MemoryDocuments earlier, List<String> ids) {
        return ids.stream()
                .map(id -> earlier.find(collection.collection(), id))
                .filter(Objects::nonNull)
                .toList();
    }

    public T read(Document document) {
        return collection.read(document);
    }
}
