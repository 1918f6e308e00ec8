package igf.platform.web.body;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A member of a merge-patch (RFC 7396), or a member of a response that not everybody gets. A null inside removes the
 * value; a null reference means that the member is absent.
 */
@JsonDeserialize(using = PatchMember.Reader.class)
public record PatchMember<T>(@JsonValue @Nullable T value) {

    /** @return the given value, or the value before */
    public static <T> @Nullable T or(@Nullable PatchMember<T> given, @Nullable T before) {
        return given == null ? before : given.value();
    }

    /** @return the given value, or the value before; {@code empty} if it was removed */
    public static <T> T or(@Nullable PatchMember<T> given, T before, T empty) {
        if (given == null) {
            return before;
        }
        return given.value() == null ? empty : given.value();
    }

    /** Reads the value as the type in it. */
    static final class Reader extends ValueDeserializer<PatchMember<?>> {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public PatchMember<?> deserialize(tools.jackson.core.JsonParser parser, DeserializationContext context) {
            return new PatchMember<>(context.<Object>readValue(parser, type));
        }

        @Override
        public PatchMember<?> getNullValue(DeserializationContext context) {
            return new PatchMember<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
