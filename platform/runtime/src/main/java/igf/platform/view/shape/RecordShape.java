package igf.platform.view.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps a record to a document: each component to a member, in order. */
public final class RecordShape<T extends Record> {

    private static final ClassValue<RecordShape<?>> DOCUMENTS = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type.asSubclass(Record.class), true);
        }
    };

    private static final ClassValue<RecordShape<?>> NESTED = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type.asSubclass(Record.class), false);
        }
    };

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Method> accessors = new ArrayList<>();
    private final List<ComponentCodec> parts = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** @param outermost whether the record is a whole document, not nested in one */
    private RecordShape(Class<T> type, boolean outermost) {
        this.type = type;
        var stored = outermost || type.isAnnotationPresent(EmbeddedDocument.class);
        for (var component : type.getRecordComponents()) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
            var part = part(component, outermost, stored);
            parts.add(part);
            names.addAll(part.names());
        }
        this.constructor = constructor(type);
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            var found = type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    private ComponentCodec part(RecordComponent component, boolean outermost, boolean stored) {
        var type = component.getType();
        if (component.isAnnotationPresent(ChangePosition.class)) {
            return new ComponentCodec.ChangedAt();
        }
        if (!component.isAnnotationPresent(Unwrapped.class)) {
            return outermost && component.getName().equals("id")
                    ? new ComponentCodec.Id(MemberCodec.of(component.getGenericType(), stored))
                    : ComponentCodec.Member.of(component, stored);
        }
        return type.isRecord()
                ? new ComponentCodec.UnwrappedRecord(
                        unwrapped(type.asSubclass(Record.class), outermost), ComponentCodec.isNullable(component))
                : new ComponentCodec.UnwrappedMap(MemberCodec.of(component.getGenericType(), stored), names::contains);
    }

    /** Returns the shape of an unwrapped record, which is encoded like its parent. */
    private static RecordShape<?> unwrapped(Class<? extends Record> type, boolean outermost) {
        return outermost ? of(type) : nested(type);
    }

    /** Returns the shape of a whole document. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RecordShape<T> of(Class<T> type) {
        return (RecordShape<T>) DOCUMENTS.get(type);
    }

    /** Returns the shape of a nested document. */
    @SuppressWarnings("unchecked")
    static <T extends Record> RecordShape<T> nested(Class<T> type) {
        return (RecordShape<T>) NESTED.get(type);
    }

    /** Returns the members of a record as in a nested document. */
    public static Map<String, Object> members(Record record) {
        var document = new Document();
        nested(record.getClass()).writeInto(document, record);
        return document;
    }

    /** Returns a value in the form that members have, for filters. */
    public static Object toMemberValue(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    public Class<T> type() {
        return type;
    }

    /** Returns the names of all members, except the entries of unwrapped maps. */
    public Set<String> names() {
        return names;
    }

    /** Returns the member of a component. */
    public String member(String component) {
        var name =
                component.equals("id") && names.contains(ComponentCodec.Id.NAME) ? ComponentCodec.Id.NAME : component;
        if (!names.contains(name) && !name.equals(ComponentCodec.ChangedAt.NAME)) {
            throw new NoSuchElementException(type.getName() + " has no " + component);
        }
        return name;
    }

    /** Writes a record to a document. Members without a component stay unchanged. */
    public void write(Document document, T record) {
        for (int i = 0; i < accessors.size(); i++) {
            try {
                parts.get(i).write(document, accessors.get(i).invoke(record));
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException(accessors.get(i) + " cannot be read", e);
            }
        }
    }

    /**
     * Writes an entry of the record's map.
     *
     * @param value null to remove the entry
     */
    public void writeEntry(Document document, Object key, @Nullable Object value) {
        onlyPart(Map.class).writeEntry(document, key, value);
    }

    /** Adds an element to the record's list. */
    public void append(Document document, Object element) {
        onlyPart(List.class).append(document, element);
    }

    private ComponentCodec onlyPart(Class<?> component) {
        var found = IntStream.range(0, accessors.size())
                .filter(i -> accessors.get(i).getReturnType() == component)
                .toArray();
        if (found.length != 1) {
            throw new IllegalArgumentException(type.getName() + " must have one " + component.getSimpleName());
        }
        return parts.get(found[0]);
    }

    void writeInto(Document document, Object record) {
        write(document, type.cast(record));
    }

    public T read(Document document) {
        var values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(document);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the document " + document.get("_id") + " is no " + type.getName(), e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("every record can be created", e);
        }
    }
}
