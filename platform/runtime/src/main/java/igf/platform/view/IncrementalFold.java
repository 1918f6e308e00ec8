package igf.platform.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds all documents with a common owner, such as an edition: first all of them, later only those that changed since
 * the last fold. The result is cached with the view's position and used only together with all newer documents, so it
 * is never stale. After a rebuild of the view, all documents are folded again. Documents must never be deleted.
 */
public final class IncrementalFold<S> {

    private static final int MAX_CACHED = 4;
    private static final int BATCH = 1000;

    private final Views views;
    private final View view;
    private final String collection;
    private final String member;
    private final Map<String, CachedResult<S>> cache =
            Collections.synchronizedMap(new LinkedHashMap<>(MAX_CACHED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, CachedResult<S>> eldest) {
                    return size() > MAX_CACHED;
                }
            });

    /**
     * A cached result.
     *
     * @param generation collection from which it was read
     * @param position position up to which it includes all events
     */
    private record CachedResult<S>(String generation, long position, S result) {}

    /** @param member name of the field with the owner's id */
    public IncrementalFold(Views views, View view, String collection, String member) {
        this.views = views;
        this.view = view;
        this.collection = collection;
        this.member = member;
    }

    /**
     * Folds records.
     *
     * @param owner component with the owner's id
     */
    public <T extends Record> IncrementalFold(
            Views views, View view, ViewCollection<T> documents, ViewCollection.Component<T> owner) {
        this(views, view, documents.collection(), documents.member(owner));
    }

    /**
     * Returns the current result. It needs one query, or none if nothing has happened since the last call.
     *
     * @param fold takes the earlier result (empty at first) and the changed documents, and returns the new result; null
     *     for none
     */
    public Optional<S> result(String owner, BiFunction<Optional<S>, List<Document>, @Nullable S> fold) {
        var cached = cache.get(owner);
        var documents = views.collection(view, collection);
        var generation = documents.getNamespace().getFullName();
        // Read the position before the documents, which then include at least this position.
        var position = views.asOf(view).position();
        var usable = cached != null && cached.generation().equals(generation) ? cached : null;
        if (usable != null && usable.position() == position) {
            return Optional.of(usable.result());
        }
        var changed = documents
                .find(and(eq(member, owner), gt("_position", usable == null ? 0 : usable.position())))
                .batchSize(BATCH)
                .into(new ArrayList<>());
        var result = fold.apply(Optional.ofNullable(usable).map(CachedResult::result), changed);
        if (result != null) {
            cache.put(owner, new CachedResult<>(generation, position, result));
        }
        return Optional.ofNullable(result);
    }

    /**
     * Folds records.
     *
     * @param documents the collection of this fold, or a part of it
     */
    public <T extends Record> Optional<S> result(
            ViewCollection<T> documents, String owner, BiFunction<Optional<S>, List<T>, @Nullable S> fold) {
        return result(
                owner,
                (before, changed) ->
                        fold.apply(before, changed.stream().map(documents::read).toList()));
    }
}
