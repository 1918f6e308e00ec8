package igf.platform.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import igf.platform.view.shape.RecordShape;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A collection of a view, with the record type of its documents. A component called {@code id} is the document's {@code
 * _id}. A null component is absent from the document, and an empty {@code Optional} is stored as null.
 */
public final class ViewCollection<T extends Record> {

    private final String collection;
    private final RecordShape<T> shape;
    private final boolean projection;

    private ViewCollection(String collection, Class<T> type, boolean projection) {
        this.collection = collection;
        this.shape = RecordShape.of(type);
        this.projection = projection;
    }

    public static <T extends Record> ViewCollection<T> of(String collection, Class<T> type) {
        return new ViewCollection<>(collection, type, false);
    }

    /**
     * Returns the same collection with a record type that has only some fields of the documents, to read only these.
     */
    public <P extends Record> ViewCollection<P> projection(Class<P> type) {
        var projected = new ViewCollection<>(collection, type, true);
        projected.shape.names().forEach(shape::member);
        return projected;
    }

    /** A component, by its accessor: {@code Seat::edition}. */
    @FunctionalInterface
    public interface Component<T> extends Function<T, @Nullable Object>, Serializable {}

    /** Returns the document member of a component, for sorting and filtering. */
    public String member(Component<T> component) {
        try {
            var written = component.getClass().getDeclaredMethod("writeReplace");
            written.setAccessible(true);
            return shape.member(((SerializedLambda) written.invoke(component)).getImplMethodName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not an accessor of a component", e);
        }
    }

    /** Returns a filter for documents with a value of a component. */
    public Bson matches(Component<T> component, Object value) {
        return eq(member(component), RecordShape.toMemberValue(value));
    }

    /** Returns a filter for documents where a component, or an element of it if it is a list, has one of the values. */
    public Bson matchesAny(Component<T> component, Collection<?> values) {
        return in(
                member(component),
                values.stream().map(RecordShape::toMemberValue).toList());
    }

    /**
     * Returns a filter for documents whose component is an instant, and is not before another one. It compares whole
     * seconds, since instants are stored as text and the fraction of a second has no fixed length.
     */
    public Bson notBefore(Component<T> component, Instant since) {
        return notBefore(member(component), since);
    }

    /** Returns the filter of {@link #notBefore(Component, Instant)} for any member, also a nested one. */
    public static Bson notBefore(String member, Instant since) {
        var second = since.truncatedTo(ChronoUnit.SECONDS).toString();
        return gte(member, second.substring(0, second.length() - 1));
    }

    String collection() {
        return collection;
    }

    Class<T> type() {
        return shape.type();
    }

    /** Returns whether the record type has only some fields of the documents. */
    boolean isProjection() {
        return projection;
    }

    Collection<String> members() {
        return shape.names();
    }

    T read(Document document) {
        return shape.read(document);
    }

    void write(Document document, T record) {
        shape.write(document, record);
    }

    void writeEntry(Document document, Object key, @Nullable Object value) {
        shape.writeEntry(document, key, value);
    }

    void append(Document document, Object element) {
        shape.append(document, element);
    }

    /** @param initial the record to change if the document is new */
    void change(Document document, T initial, UnaryOperator<T> change) {
        var isNew = document.keySet().stream().allMatch(name -> name.startsWith("_"));
        write(document, change.apply(isNew ? initial : read(document)));
    }
}
