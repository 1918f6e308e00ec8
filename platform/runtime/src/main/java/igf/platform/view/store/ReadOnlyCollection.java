package igf.platform.view.store;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A read-only collection without tombstones, for readers. */
public final class ReadOnlyCollection implements InvocationHandler {

    private static final Set<String> QUERIES = Set.of("find", "countDocuments");
    private static final Set<String> ALLOWED = Set.of("getNamespace", "getDocumentClass", "getCodecRegistry");
    private static final BsonDocument ABSENT = new BsonDocument("$exists", BsonBoolean.FALSE);

    private final MongoCollection<Document> stored;

    private ReadOnlyCollection(MongoCollection<Document> stored) {
        this.stored = stored;
    }

    @SuppressWarnings("unchecked")
    public static MongoCollection<Document> of(MongoCollection<Document> stored) {
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                ReadOnlyCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                new ReadOnlyCollection(stored));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        var arguments = given == null ? new Object[0] : given;
        var name = method.getName();
        if (QUERIES.contains(name) && arguments.length == 0) {
            return name.equals("find")
                    ? stored.find(withoutTombstones(new Document()))
                    : stored.countDocuments(withoutTombstones(new Document()));
        }
        if (QUERIES.contains(name) && arguments[0] instanceof Bson filter) {
            arguments[0] = withoutTombstones(filter);
        } else if (!ALLOWED.contains(name) && method.getDeclaringClass() != Object.class) {
            throw new UnsupportedOperationException("readers of a view may only find and count: " + name);
        }
        try {
            return method.invoke(stored, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * Adds a condition to a filter. It is not wrapped in {@code $and}, so that the embedded server can look up by
     * {@code _id}.
     */
    private Bson withoutTombstones(Bson filter) {
        var all =
                filter.toBsonDocument(Document.class, stored.getCodecRegistry()).clone();
        all.put(DocumentStore.GONE, ABSENT);
        return all;
    }
}
