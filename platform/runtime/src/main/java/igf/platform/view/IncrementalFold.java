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
 * What is made of all documents that belong together, such as those of an edition: of all of them at first, later of what was
 * made before and of those that changed since. What was made is kept as of the view's position and used again only together
 * with all that is newer, so nothing stale is ever shown; a rebuilt view is read anew. For documents that are never deleted.
 */
public final class IncrementalFold<S> {

    private static final int MOST = 4;
    private static final int BATCH = 1000;

    private final Views views;
    private final View view;
    private final String collection;
    private final String member;
    private final Map<String, Made<S>> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made<S>> eldest) {
            return size() > MOST;
        }
    });

    /** @param build the collection that it was read from; @param position all up to it is in what was made */
    private record Made<S>(String build, long position, S made) {}

    /** @param member of the documents that says to what they belong */
    public IncrementalFold(Views views, View view, String collection, String member) {
        this.views = views;
        this.view = view;
        this.collection = collection;
        this.member = member;
    }

    /** The same of records. @param owner the component that says to what they belong */
    public <T extends Record> IncrementalFold(
            Views views, View view, ViewCollection<T> documents, ViewCollection.Component<T> owner) {
        this(views, view, documents.collection(), documents.member(owner));
    }

    /**
     * One question, or none where nothing happened since the last.
     *
     * @param fold what was made before (empty at first) and the documents that changed to what is made now; null for nothing
     */
    public Optional<S> of(String owner, BiFunction<Optional<S>, List<Document>, @Nullable S> fold) {
        var before = kept.get(owner);
        var rows = views.collection(view, collection);
        var build = rows.getNamespace().getFullName();
        // Asked for before the rows: what is stored then has at least this position.
        var position = views.asOf(view).position();
        var usable = before != null && before.build().equals(build) ? before : null;
        if (usable != null && usable.position() == position) {
            return Optional.of(usable.made());
        }
        var changed = rows.find(and(eq(member, owner), gt("_position", usable == null ? 0 : usable.position())))
                .batchSize(BATCH)
                .into(new ArrayList<>());
        var made = fold.apply(Optional.ofNullable(usable).map(Made::made), changed);
        if (made != null) {
            kept.put(owner, new Made<>(build, position, made));
        }
        return Optional.ofNullable(made);
    }

    /** The same of records. @param documents what this was made for, or a part of it */
    public <T extends Record> Optional<S> of(
            ViewCollection<T> documents, String owner, BiFunction<Optional<S>, List<T>, @Nullable S> fold) {
        return of(
                owner,
                (before, changed) ->
                        fold.apply(before, changed.stream().map(documents::read).toList()));
    }
}
