package igf.platform.view.shape;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Encodes one component of a record in a document. */
sealed interface ComponentCodec {

    /** Returns the names of the component's members. */
    Collection<String> names();

    void write(Document document, @Nullable Object value);

    @Nullable
    Object read(Document document);

    /**
     * Writes an entry of a map, without reading the others.
     *
     * @param value null to remove the entry
     */
    default void writeEntry(Document document, Object key, @Nullable Object value) {
        throw new IllegalStateException("not a map: " + names());
    }

    /** Adds an element to a list, without reading the others. */
    default void append(Document document, Object element) {
        throw new IllegalStateException("not a list: " + names());
    }

    /**
     * A member with the component's name.
     *
     * @param missing value to read if the member is absent
     * @param stored whether a null is written as an absent member
     */
    record Member(String name, MemberCodec codec, @Nullable Object missing, boolean optional, boolean stored)
            implements ComponentCodec {

        static Member of(RecordComponent component, boolean stored) {
            var optional = component.getType() == Optional.class;
            var type = component.getGenericType();
            return new Member(
                    component.getName(),
                    MemberCodec.of(optional ? MemberCodec.argument(type, 0) : type, stored),
                    isNullable(component) ? null : MemberCodec.missingValue(component.getType()),
                    optional,
                    stored);
        }

        @Override
        public Collection<String> names() {
            return List.of(name);
        }

        @Override
        public void write(Document document, @Nullable Object value) {
            if (value == null && stored) {
                document.remove(name);
            } else if (value instanceof Optional<?> optionalValue) {
                document.put(name, optionalValue.isEmpty() ? null : codec.write(optionalValue.get()));
            } else {
                document.put(name, value == null ? null : codec.write(value));
            }
        }

        @Override
        public @Nullable Object read(Document document) {
            var value = document.get(name);
            if (optional && document.containsKey(name)) {
                return value == null ? Optional.empty() : Optional.of(codec.read(value));
            }
            return value == null ? missing : codec.read(value);
        }

        @Override
        public void writeEntry(Document document, Object key, @Nullable Object value) {
            var entries = document.get(name) instanceof Document known ? known : new Document();
            ComponentCodec.writeEntry(entries, codec, key, value);
            document.put(name, entries);
        }

        @Override
        public void append(Document document, Object element) {
            var elements = document.get(name) instanceof List<?> known
                    ? new ArrayList<@Nullable Object>(known)
                    : new ArrayList<@Nullable Object>();
            elements.addAll((List<?>) codec.write(List.of(element)));
            document.put(name, elements);
        }
    }

    /** The document's id, which is never overwritten. */
    record Id(MemberCodec codec) implements ComponentCodec {

        static final String NAME = "_id";

        @Override
        public Collection<String> names() {
            return List.of(NAME);
        }

        @Override
        public void write(Document document, @Nullable Object value) {}

        @Override
        public Object read(Document document) {
            return codec.read(Objects.requireNonNull(document.get(NAME)));
        }
    }

    /** The position of the last change, written by the platform. */
    record ChangedAt() implements ComponentCodec {

        static final String NAME = "_position";

        @Override
        public Collection<String> names() {
            return List.of(NAME);
        }

        @Override
        public void write(Document document, @Nullable Object value) {}

        @Override
        public Object read(Document document) {
            return document.get(NAME) instanceof Long position ? position : 0L;
        }
    }

    /** The members of an unwrapped record. */
    record UnwrappedRecord(RecordShape<?> shape, boolean nullable) implements ComponentCodec {

        @Override
        public Collection<String> names() {
            return shape.names();
        }

        @Override
        public void write(Document document, @Nullable Object value) {
            if (value == null) {
                document.keySet().removeAll(shape.names());
            } else {
                shape.writeInto(document, value);
            }
        }

        @Override
        public @Nullable Object read(Document document) {
            return nullable && shape.names().stream().noneMatch(document::containsKey) ? null : shape.read(document);
        }
    }

    /** The entries of an unwrapped map: all members that no other component has. */
    record UnwrappedMap(MemberCodec codec, Predicate<String> isOther) implements ComponentCodec {

        @Override
        public Collection<String> names() {
            return List.of();
        }

        @Override
        public void write(Document document, @Nullable Object value) {
            var members = value == null ? Map.<String, Object>of() : (Document) codec.write(value);
            document.keySet().removeIf(name -> isEntry(name) && !members.containsKey(name));
            document.putAll(members);
        }

        @Override
        public Object read(Document document) {
            var members = new Document(document);
            members.keySet().removeIf(name -> !isEntry(name));
            return codec.read(members);
        }

        @Override
        public void writeEntry(Document document, Object key, @Nullable Object value) {
            ComponentCodec.writeEntry(document, codec, key, value);
        }

        /** Returns whether a member is an entry of the map. The prefix {@code _} is reserved for the platform. */
        private boolean isEntry(String name) {
            return !name.startsWith("_") && !isOther.test(name);
        }
    }

    /** @param codec of the map */
    private static void writeEntry(Document entries, MemberCodec codec, Object key, @Nullable Object value) {
        if (value == null) {
            entries.remove(RecordShape.toMemberValue(key).toString());
        } else {
            entries.putAll((Document) codec.write(Map.of(key, value)));
        }
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
