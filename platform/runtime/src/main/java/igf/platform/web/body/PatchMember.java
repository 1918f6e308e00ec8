package igf.platform.web.body;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A member of a merge patch (RFC 7396), or a member of a response that only some callers get. A null value removes the
 * member; a null reference means that the member is absent.
 */
@JsonDeserialize(using = PatchMember.Reader.class)
public record PatchMember<T>(@JsonValue @Nullable T value) {

    /** Returns the member's value, or the current value if the member is absent. */
    public static <T> @Nullable T or(@Nullable PatchMember<T> member, @Nullable T current) {
        return member == null ? current : member.value();
    }

    /**
     * Returns the member's value, the current value if the member is absent, or {@code empty} if the member's value is
     * null.
     */
    public static <T> T or(@Nullable PatchMember<T> member, T current, T empty) {
        if (member == null) {
            return current;
        }
        return member.value() == null ? empty : member.value();
    }

    /** Parses the value as the type argument. */
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
