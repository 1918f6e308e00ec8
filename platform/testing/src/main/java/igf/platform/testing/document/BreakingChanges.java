// Long: one comparison for each part of a document.
package igf.platform.testing.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Finds changes that break a client of an earlier document: an operation, request member or response member was
 * removed, or a request member became required. Additions are not breaking, and neither are new values in a response.
 * A request member may become an enum if its description named the values before.
 */
public final class BreakingChanges {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** @return a sentence for each breaking change */
    public static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("responses")) {
                        changes.compareOperation(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue(),
                                after.path("paths").path(path.getKey()).path(operation.getKey()));
                    }
                }));
        return List.copyOf(changes.found);
    }

    private void compareOperation(String call, JsonNode oldNode, JsonNode newNode) {
        if (newNode.isMissingNode()) {
            found.add(call + " is gone");
            return;
        }
        if (!oldNode.path("operationId").equals(newNode.path("operationId"))) {
            found.add(call + " is called " + newNode.path("operationId") + ", was " + oldNode.path("operationId"));
        }
        parameters(call, parameters(before, oldNode), parameters(after, newNode));
        compareBody(call, resolve(before, oldNode.path("requestBody")), resolve(after, newNode.path("requestBody")));
        oldNode.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                compareResponse(
                        call + " " + response.getKey(),
                        response.getValue(),
                        newNode.path("responses").path(response.getKey()));
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode document, JsonNode operation) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        operation.path("parameters").values().forEach(item -> {
            var parameter = resolve(document, item);
            parameters.put(
                    parameter.path("in").asString() + " "
                            + parameter.path("name").asString(),
                    parameter);
        });
        return parameters;
    }

    private void parameters(String call, Map<String, JsonNode> oldNode, Map<String, JsonNode> newNode) {
        oldNode.forEach((name, parameter) -> {
            var successor = newNode.get(name);
            // Names of path variables are not visible to clients.
            if (successor == null && !name.startsWith("path ")) {
                found.add(call + ": the parameter " + name + " is gone");
            } else if (successor != null) {
                compareSent(call + ": " + name, parameter.path("schema"), successor.path("schema"), parameter);
            }
        });
        newNode.forEach((name, parameter) -> {
            var oldPart = oldNode.get(name);
            if (parameter.path("required").asBoolean(false)
                    && !name.startsWith("path ")
                    && (oldPart == null || !oldPart.path("required").asBoolean(false))) {
                found.add(call + ": the parameter " + name + " is required now");
            }
        });
    }

    private void compareBody(String call, JsonNode oldNode, JsonNode newNode) {
        if (newNode.path("required").asBoolean(false)
                && !oldNode.path("required").asBoolean(false)) {
            found.add(call + ": a body is required now");
        }
        oldNode.path("content").properties().forEach(mediaType -> {
            var successor = newNode.path("content").path(mediaType.getKey());
            if (successor.isMissingNode()) {
                found.add(call + " no longer accepts " + mediaType.getKey());
            } else {
                compareSent(call + ": body", mediaType.getValue().path("schema"), successor.path("schema"));
            }
        });
    }

    private void compareResponse(String call, JsonNode oldNode, JsonNode newNode) {
        if (newNode.isMissingNode()) {
            found.add(call + " is no longer returned");
            return;
        }
        var oldPart = resolve(before, oldNode);
        var newPart = resolve(after, newNode);
        oldPart.path("headers").propertyNames().stream()
                .filter(name -> !newPart.path("headers").has(name))
                .forEach(name -> found.add(call + ": the header " + name + " is gone"));
        oldPart.path("content").properties().forEach(mediaType -> {
            var successor = newPart.path("content").path(mediaType.getKey());
            if (successor.isMissingNode()) {
                found.add(call + " is no " + mediaType.getKey() + " any more");
            } else {
                compareReturned(call, mediaType.getValue().path("schema"), successor.path("schema"));
            }
        });
    }

    /** Compares schemas of requests: valid requests must stay valid. */
    private void compareSent(String where, JsonNode schema, JsonNode successor) {
        compareSent(where, schema, successor, schema);
    }

    /** @param described has the description of what is sent */
    private void compareSent(String where, JsonNode schema, JsonNode successor, JsonNode described) {
        if (isCompared("sent", schema, successor)) {
            return;
        }
        var oldNode = resolve(before, schema);
        var newNode = resolve(after, successor);
        reportMissing(where, "type", types(oldNode), types(newNode));
        if (newNode.has("enum")) {
            if (oldNode.has("enum")) {
                reportMissing(where, "value", texts(oldNode.path("enum")), texts(newNode.path("enum")));
            } else if (!namesAll(described.path("description").asString(""), newNode.path("enum"))) {
                found.add(where + ": only some values are accepted now");
            }
        }
        oldNode.path("properties").properties().forEach(member -> {
            var path = where + "/" + member.getKey();
            if (newNode.has("properties") && !newNode.path("properties").has(member.getKey())) {
                found.add(path + " is no longer accepted");
            } else {
                compareSent(path, member.getValue(), newNode.path("properties").path(member.getKey()));
            }
        });
        var required = texts(newNode.path("required"));
        required.removeAll(texts(oldNode.path("required")));
        required.forEach(name -> found.add(where + "/" + name + " is required now"));
        compareSent(where + "/*", oldNode.path("items"), newNode.path("items"), described);
    }

    private static boolean namesAll(String description, JsonNode values) {
        var words = List.of(description.split("[^A-Za-z0-9_.-]+|\\.(?!\\w)"));
        return values.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .allMatch(words::contains);
    }

    /** Compares schemas of responses: members must stay. */
    private void compareReturned(String where, JsonNode schema, JsonNode successor) {
        if (isCompared("read", schema, successor)) {
            return;
        }
        var oldNode = resolve(before, schema);
        var newNode = resolve(after, successor);
        if (!types(oldNode).isEmpty()) {
            var addedTypes = types(newNode);
            addedTypes.removeAll(types(oldNode));
            addedTypes.forEach(type -> found.add(where + " may be " + type + " now"));
        }
        oldNode.path("properties").properties().forEach(member -> {
            var path = where + "/" + member.getKey();
            if (!newNode.path("properties").has(member.getKey())) {
                found.add(path + " is gone");
            } else {
                compareReturned(
                        path, member.getValue(), newNode.path("properties").path(member.getKey()));
            }
        });
        var missing = texts(oldNode.path("required"));
        missing.removeAll(texts(newNode.path("required")));
        missing.stream()
                .filter(name -> newNode.path("properties").has(name))
                .forEach(name -> found.add(where + "/" + name + " may be missing now"));
        compareReturned(where + "/*", oldNode.path("items"), newNode.path("items"));
    }

    private boolean isCompared(String direction, JsonNode schema, JsonNode successor) {
        if (schema.isMissingNode() || successor.isMissingNode()) {
            return true;
        }
        return schema.has("$ref")
                && !compared.add(direction + schema.path("$ref").asString() + " "
                        + successor.path("$ref").asString(""));
    }

    private void reportMissing(String where, String what, Set<String> oldNode, Set<String> newNode) {
        if (oldNode.isEmpty() || newNode.isEmpty()) {
            return;
        }
        var removed = new TreeSet<>(oldNode);
        removed.removeAll(newNode);
        removed.forEach(item -> found.add(where + ": the " + what + " " + item + " is no longer accepted"));
    }

    /** Returns the types of a schema. An alternative with null counts as a nullable type. */
    private static Set<String> types(JsonNode schema) {
        var types = texts(schema.path("type"));
        schema.path("anyOf")
                .values()
                .forEach(alternative ->
                        types.addAll(alternative.has("$ref") ? Set.of("object") : texts(alternative.path("type"))));
        return types;
    }

    private static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.values().forEach(value -> texts.add(value.asString("null")));
        return texts;
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        var resolved = node;
        for (int depth = 0; depth < 10 && resolved.has("$ref"); depth++) {
            resolved = document.at(resolved.path("$ref").asString().substring(1));
        }
        // Compare a nullable type by its other alternative.
        if (resolved.path("anyOf").size() == 2 && resolved.path("anyOf").path(0).has("$ref")) {
            return resolve(document, resolved.path("anyOf").path(0));
        }
        return resolved;
    }
}
