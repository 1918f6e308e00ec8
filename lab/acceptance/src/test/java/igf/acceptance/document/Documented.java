package igf.acceptance.document;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import igf.acceptance.system.Exchanges.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares exchanges with the API's document. Members that it does not name are errors here, although clients must
 * accept them.
 */
final class Documented {
    private static final String ID = "urn:igf:openapi";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode document;
    private final Schema root;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param pointer to the operation in the document */
    record Operation(String id, String method, Pattern path, int variables, String pointer, JsonNode json) {}

    Documented(JsonNode whole) {
        document = (ObjectNode) whole.deepCopy();
        document.put("$id", ID);
        document.path("components").path("schemas").values().forEach(Documented::close);
        // Read once: a registry reads the whole document again for each schema, and keeps it.
        root = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(ID, JSON.writeValueAsString(document))))
                .getSchema(SchemaLocation.of(ID));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getValue().path("operationId").asString(""),
                                operation.getKey().toUpperCase(Locale.ROOT),
                                Pattern.compile(
                                        ("\\Q" + path.getKey() + "\\E").replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q")),
                                path.getKey().split("\\{", -1).length,
                                "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1") + "/"
                                        + operation.getKey(),
                                operation.getValue()))));
        // If two paths match, the one with fewer variables counts.
        operations.sort((a, b) -> Integer.compare(a.variables(), b.variables()));
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    Optional<Operation> operation(Exchange exchange) {
        return operations.stream()
                .filter(operation -> operation.method().equals(exchange.method())
                        && operation.path().matcher(exchange.path()).matches())
                .findFirst();
    }

    /** @return the differences; empty if the answer is as documented */
    List<String> wrong(Operation operation, Exchange exchange) {
        var status = Integer.toString(exchange.status());
        var pointer = operation.pointer() + "/responses/" + status;
        var response = document.at(pointer);
        if (response.isMissingNode()) {
            return exchange.status() == 405 || exchange.status() == 406
                    ? List.of()
                    : List.of("status " + status + " is not documented");
        }
        if (response.has("$ref")) {
            pointer = response.path("$ref").asString().substring(1);
            response = document.at(pointer);
        }
        var type = exchange.type().split(";", 2)[0].strip();
        // A stream of lines with one document each is text to a reader of the schema.
        if (exchange.answer().isEmpty() || !type.endsWith("json")) {
            return List.of();
        }
        if (!response.path("content").has(type)) {
            return List.of("a body of " + type + " is not documented for " + status);
        }
        var schema = pointer + "/content/" + type.replace("/", "~1") + "/schema";
        return schemas
                .computeIfAbsent(schema, missing -> root.getRefSchema(SchemaLocation.Fragment.of(encoded(missing))))
                .validate(exchange.answer(), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String encoded(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }

    /** Returns whether the JSON bodies of request and answer have examples; without a body none is needed. */
    boolean hasExamples(Operation operation) {
        var sent = json(operation.json().path("requestBody"));
        var answers = operation.json().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> json(response.getValue()))
                .filter(content -> !content.isMissingNode())
                .toList();
        return (sent.isMissingNode() || sent.has("example"))
                && (answers.isEmpty() || answers.stream().anyMatch(content -> content.has("example")));
    }

    private static JsonNode json(JsonNode body) {
        return body.path("content").path("application/json");
    }

    /** Returns whether the answer has a type with more than "object". */
    boolean isTyped(Operation operation) {
        return operation.json().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> json(response.getValue()).path("schema"))
                .filter(schema -> !schema.isMissingNode())
                .allMatch(this::says);
    }

    private boolean says(JsonNode schema) {
        var resolved =
                schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
        return resolved.has("items")
                ? says(resolved.path("items"))
                : resolved.path("properties").size() > 0
                        || resolved.has("oneOf")
                        || resolved.has("anyOf")
                        || resolved.has("enum")
                        || resolved.path("type").isString()
                                && !resolved.path("type").asString().equals("object");
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }
}
