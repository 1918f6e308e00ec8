package igf.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The approved files, and how consumers read them. */
final class Approved {

    static final Path EXAMPLES = Path.of("src/test/resources/approved");
    static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    /** As the services are: what is unknown is ignored. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Approved() {}

    static ObjectNode example(Contract contract) {
        return (ObjectNode) read(EXAMPLES.resolve(contract.type() + ".json"));
    }

    static JsonNode schema(Contract contract) {
        return read(SCHEMAS.resolve(contract.type() + ".json"));
    }

    static Set<String> typesWithAFileIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The type of a component, or of the items if it is a list. */
    static Class<?> itemType(RecordComponent component) {
        AnnotatedType declared = component.getAnnotatedType();
        AnnotatedType item = declared instanceof AnnotatedParameterizedType list
                ? list.getAnnotatedActualTypeArguments()[0]
                : declared;
        return (Class<?>) item.getType();
    }

    private static JsonNode read(Path file) {
        return MAPPER.readTree(file);
    }
}
