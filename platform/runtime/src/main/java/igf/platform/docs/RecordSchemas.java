// Long: one method for each kind of type that a schema can describe.
package igf.platform.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import igf.platform.docs.comment.JavadocText;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds schemas of records. A nullable component becomes a nullable property; every other property is required. The
 * Javadoc of the record and its components describes them.
 */
@SuppressWarnings("rawtypes")
final class RecordSchemas extends ModelResolver {

    private static final String COMPLETED = "x-record";
    private static final String LOCAL = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$";

    private final JavadocText javadoc;

    RecordSchemas(ObjectMapper mapper, JavadocText javadoc) {
        super(mapper, new SchemaNames());
        this.javadoc = javadoc;
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var record = rawClass(type);
        if (record != null && record.getSimpleName().equals("JsonNode")) {
            // Any JSON value.
            return new Schema<>();
        }
        var list = record == null ? null : listOf(record);
        if (list != null) {
            return super.resolve(new AnnotatedType(list).resolveAsRef(true), context, chain);
        }
        if (LocalDateTime.class.equals(record)) {
            // RFC 3339 without an offset, which date-time requires
            // (https://spec.openapis.org/registry/format/date-time-local).
            return Problems.schemaOfType("string").format("date-time-local").pattern(LOCAL);
        }
        var schema = super.resolve(type, context, chain);
        if (schema != null && record != null && record.isRecord()) {
            var reference = schema.get$ref();
            var model = reference == null
                    ? schema
                    : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
            complete(model, record);
        }
        return schema;
    }

    /** Swagger documents a text with {@code @NotBlank} and a maximum length as if it could be empty. */
    @Override
    protected boolean applyBeanValidatorAnnotations(
            Schema property, Annotation[] annotations, Schema parent, boolean applyNotNull) {
        var changed = super.applyBeanValidatorAnnotations(property, annotations, parent, applyNotNull);
        return requireText(property, annotations) || changed;
    }

    /** Returns whether the schema changed. */
    static boolean requireText(@Nullable Schema<?> schema, Annotation @Nullable [] annotations) {
        var isRequired = annotations != null
                && Arrays.stream(annotations).anyMatch(each -> each instanceof NotBlank || each instanceof NotEmpty);
        if (!isRequired || schema == null || schema.getMinLength() == null || schema.getMinLength() > 0) {
            return false;
        }
        schema.setMinLength(1);
        return true;
    }

    /** Returns the array that a type is documented as; Swagger would document nothing. */
    private static @Nullable Class<?> listOf(Class<?> type) {
        var given = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return given != null && given.implementation().isArray() ? given.implementation() : null;
    }

    private @Nullable Class<?> rawClass(AnnotatedType type) {
        var java = type.getType();
        if (java == null) {
            return null;
        }
        return java instanceof JavaType known
                ? known.getRawClass()
                : _mapper.constructType(java).getRawClass();
    }

    @SuppressWarnings("unchecked")
    private void complete(@Nullable Schema<?> model, Class<?> record) {
        if (model == null
                || model.getProperties() == null
                || model.getExtensions() != null && model.getExtensions().containsKey(COMPLETED)) {
            return;
        }
        model.addExtension(
                COMPLETED,
                Arrays.stream(record.getRecordComponents())
                        .filter(RecordSchemas::mayBeAbsent)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
        var docComment = javadoc.read(record);
        if (model.getDescription() == null) {
            var summary = docComment.summary().orElse(null);
            model.setDescription(docComment
                    .description()
                    .map(more -> JavadocText.join(summary, more))
                    .orElse(summary));
        }
        var required = new ArrayList<String>();
        var properties = (Map<String, Schema<?>>) (Map<?, ?>) model.getProperties();
        for (var component : record.getRecordComponents()) {
            var property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (hasNullableValues(component)
                    && property.getAdditionalProperties() instanceof Schema<?> values
                    && values.getTypes() != null) {
                values.addType("null");
            }
            var description = docComment.parameters().get(component.getName());
            if (isNullable(component)) {
                properties.put(component.getName(), makeNullable(property, description));
            } else {
                required.add(component.getName());
                if (description != null) {
                    property.setDescription(description);
                }
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    /**
     * Returns whether a component is absent from the JSON if it is null. The annotation is on the accessor, not on the
     * component.
     */
    private static boolean mayBeAbsent(RecordComponent component) {
        var include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static boolean isNullable(RecordComponent component) {
        var type = component.getAnnotatedType();
        // Arrays and nested types have the annotation on an inner type; none of those is nullable here.
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean hasNullableValues(RecordComponent component) {
        return Map.class.equals(component.getType())
                && component.getAnnotatedType() instanceof AnnotatedParameterizedType map
                && map.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> makeNullable(Schema<?> property, @Nullable String description) {
        Schema<?> nullable = property;
        if (property.get$ref() != null) {
            nullable = new Schema<>();
            nullable.setAnyOf(List.of(new Schema<>().$ref(property.get$ref()), Problems.schemaOfType("null")));
        } else if (property.getTypes() != null) {
            property.addType("null");
            if (property.getEnum() != null) {
                makeNullable(property);
            }
        }
        if (description != null) {
            nullable.setDescription(description);
        }
        return nullable;
    }

    @SuppressWarnings("unchecked")
    private static void makeNullable(Schema<?> constants) {
        var values = new ArrayList<@Nullable Object>(constants.getEnum());
        if (!values.contains(null)) {
            values.add(null);
        }
        ((Schema<@Nullable Object>) (Schema<?>) constants).setEnum(values);
    }

    /**
     * Completes the required properties. In a schema that only responses use, every property is required unless it is
     * absent if null. In a schema of requests, nullable properties are optional. Also removes temporary extensions.
     */
    static void finish(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var requestSchemas = new HashSet<String>();
        document.getPaths()
                .values()
                .forEach(item -> item.readOperations().forEach(operation -> {
                    if (operation.getRequestBody() != null
                            && operation.getRequestBody().getContent() != null) {
                        operation
                                .getRequestBody()
                                .getContent()
                                .values()
                                .forEach(form -> collectReachable(form.getSchema(), schemas, requestSchemas));
                    }
                }));
        schemas.forEach((name, schema) -> {
            if (schema.getExtensions() != null
                    && schema.getExtensions().remove(COMPLETED) instanceof Set<?> absent
                    && !requestSchemas.contains(name)) {
                schema.setRequired(properties(schema).keySet().stream()
                        .filter(member -> !absent.contains(member))
                        .toList());
            }
        });
    }

    private static void collectReachable(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> reached) {
        if (schema == null) {
            return;
        }
        var reference = schema.get$ref();
        if (reference != null) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (reached.add(name)) {
                collectReachable(schemas.get(name), schemas, reached);
            }
        }
        collectReachable(schema.getItems(), schemas, reached);
        properties(schema).values().forEach(property -> collectReachable(property, schemas, reached));
        for (var group : List.of(
                alternatives(schema.getAnyOf()), alternatives(schema.getOneOf()), alternatives(schema.getAllOf()))) {
            group.forEach(alternative -> collectReachable(alternative, schemas, reached));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            collectReachable(value, schemas, reached);
        }
    }

    private static List<Schema> alternatives(@Nullable List<Schema> ways) {
        return ways == null ? List.of() : ways;
    }

    private static Map<String, Schema> properties(Schema<?> schema) {
        var properties = schema.getProperties();
        return properties == null ? Map.of() : properties;
    }
}
