package igf.platform.log.stored;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The JSON format of events, snapshots and tokens. It uses fields, because aggregates have no accessors, and writes
 * instants as text. Unknown fields are ignored.
 */
public final class StorageFormat {

    private StorageFormat() {}

    public static Serializer serializer() {
        return serializer(type -> null);
    }

    /** @param revisions returns the revision to store with a class */
    public static Serializer serializer(RevisionResolver revisions) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(StorageFormat::configure)
                .lenientDeserialization()
                .build();
    }

    private static void configure(JsonMapper.Builder builder) {
        var allowedTypes = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("igf.")
                .allowIfSubType("java.util.")
                .build();
        builder.polymorphicTypeValidator(allowedTypes)
                .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                        .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }
}
