package igf.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds an example request and response to each operation. {@code ./igf document --examples} writes the examples from
 * the traffic of the acceptance journeys.
 */
final class OperationExamples {

    private static final String FILE = "/gateway/docs/examples.json";

    private OperationExamples() {}

    static void addTo(ObjectNode document) {
        JsonNode examples = read();
        document.path("paths")
                .values()
                .forEach(path -> path.values().forEach(operation -> {
                    JsonNode example =
                            examples.path(operation.path("operationId").asString(""));
                    addExample(operation.path("requestBody"), example.path("request"));
                    addExample(
                            operation
                                    .path("responses")
                                    .path(example.path("status").asString("")),
                            example.path("answer"));
                }));
    }

    private static void addExample(JsonNode holder, JsonNode example) {
        if (!example.isMissingNode() && holder.path("content").path("application/json") instanceof ObjectNode content) {
            content.set("example", example);
        }
    }

    private static JsonNode read() {
        try (InputStream file = OperationExamples.class.getResourceAsStream(FILE)) {
            return file == null
                    ? JsonMapper.shared().createObjectNode()
                    : JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
