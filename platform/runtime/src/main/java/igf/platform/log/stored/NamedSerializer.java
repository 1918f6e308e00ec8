package igf.platform.log.stored;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/** Stores events under their {@link igf.platform.domain.Named} name, and everything else as the delegate does. */
public final class NamedSerializer implements Serializer {

    private final Serializer delegate;
    private final EventNames names;

    public NamedSerializer(Serializer delegate, EventNames names) {
        this.delegate = delegate;
        this.names = names;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        var plain = delegate.serialize(object, expectedRepresentation);
        if (object == null) {
            return plain;
        }
        return EventNames.nameOf(object.getClass())
                .<SerializedObject<T>>map(
                        name -> new SimpleSerializedObject<>(plain.getData(), expectedRepresentation, name, null))
                .orElse(plain);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return delegate.canSerializeTo(expectedRepresentation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var known = names.classOf(stored.getType().getName());
        if (known.isEmpty()) {
            return delegate.deserialize(stored);
        }
        return (T) delegate.deserialize(new SimpleSerializedObject<>(
                stored.getData(), stored.getContentType(), known.get().getName(), null));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.equals(SerializedType.emptyType())) {
            return Void.class;
        }
        return names.classOf(type.getName()).orElseGet(() -> {
            var found = delegate.classForType(type);
            return found == null ? UnknownSerializedType.class : found;
        });
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SerializedType.emptyType();
        }
        return EventNames.nameOf((Class<?>) type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, null))
                .orElseGet(() -> delegate.typeForClass(type));
    }

    @Override
    public Converter getConverter() {
        return delegate.getConverter();
    }
}
