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
 * removed, or a request member became required. Additions are not breaks, and neither are new values in a response.
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

    /** @return a sentence for each break; empty if clients notice nothing */
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

    private void compareOperation(String call, JsonNode then, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(call + " is gone");
            return;
        }
        if (!then.path("operationId").equals(now.path("operationId"))) {
            found.add(call + " is called " + now.path("operationId") + ", was " + then.path("operationId"));
        }
        parameters(call, parameters(before, then), parameters(after, now));
        compareBody(call, resolve(before, then.path("requestBody")), resolve(after, now.path("requestBody")));
        then.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                compareResponse(
                        call + " " + response.getKey(),
                        response.getValue(),
                        now.path("responses").path(response.getKey()));
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode document, JsonNode operation) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        operation.path("parameters").values().forEach(one -> {
            var parameter = resolve(document, one);
            parameters.put(
                    parameter.path("in").asString() + " "
                            + parameter.path("name").asString(),
                    parameter);
        });
        return parameters;
    }

    private void parameters(String call, Map<String, JsonNode> then, Map<String, JsonNode> now) {
        then.forEach((name, parameter) -> {
            var successor = now.get(name);
            // Callers do not see the names of path variables.
            if (successor == null && !name.startsWith("path ")) {
                found.add(call + ": the parameter " + name + " is gone");
            } else if (successor != null) {
                compareSent(call + ": " + name, parameter.path("schema"), successor.path("schema"), parameter);
            }
        });
        now.forEach((name, parameter) -> {
            var was = then.get(name);
            if (parameter.path("required").asBoolean(false)
                    && !name.startsWith("path ")
                    && (was == null || !was.path("required").asBoolean(false))) {
                found.add(call + ": the parameter " + name + " is required now");
            }
        });
    }

    private void compareBody(String call, JsonNode then, JsonNode now) {
        if (now.path("required").asBoolean(false) && !then.path("required").asBoolean(false)) {
            found.add(call + ": a body is required now");
        }
        then.path("content").properties().forEach(form -> {
            var successor = now.path("content").path(form.getKey());
            if (successor.isMissingNode()) {
                found.add(call + " takes no " + form.getKey() + " any more");
            } else {
                compareSent(call + ": body", form.getValue().path("schema"), successor.path("schema"));
            }
        });
    }

    private void compareResponse(String call, JsonNode then, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(call + " is not answered any more");
            return;
        }
        var was = resolve(before, then);
        var is = resolve(after, now);
        was.path("headers").propertyNames().stream()
                .filter(name -> !is.path("headers").has(name))
                .forEach(name -> found.add(call + ": the header " + name + " is gone"));
        was.path("content").properties().forEach(form -> {
            var successor = is.path("content").path(form.getKey());
            if (successor.isMissingNode()) {
                found.add(call + " is no " + form.getKey() + " any more");
            } else {
                compareReturned(call, form.getValue().path("schema"), successor.path("schema"));
            }
        });
    }

    /** Requests: what was valid stays valid. */
    private void compareSent(String where, JsonNode schema, JsonNode successor) {
        compareSent(where, schema, successor, schema);
    }

    /** @param described has the description of what is sent */
    private void compareSent(String where, JsonNode schema, JsonNode successor, JsonNode described) {
        if (isCompared("sent", schema, successor)) {
            return;
        }
        var then = resolve(before, schema);
        var now = resolve(after, successor);
        reportMissing(where, "type", types(then), types(now));
        if (now.has("enum")) {
            if (then.has("enum")) {
                reportMissing(where, "value", texts(then.path("enum")), texts(now.path("enum")));
            } else if (!namesAll(described.path("description").asString(""), now.path("enum"))) {
                found.add(where + ": only some values are taken now");
            }
        }
        then.path("properties").properties().forEach(member -> {
            var path = where + "/" + member.getKey();
            if (now.has("properties") && !now.path("properties").has(member.getKey())) {
                found.add(path + " is not taken any more");
            } else {
                compareSent(path, member.getValue(), now.path("properties").path(member.getKey()));
            }
        });
        var required = texts(now.path("required"));
        required.removeAll(texts(then.path("required")));
        required.forEach(name -> found.add(where + "/" + name + " is required now"));
        compareSent(where + "/*", then.path("items"), now.path("items"), described);
    }

    private static boolean namesAll(String description, JsonNode values) {
        var words = List.of(description.split("[^A-Za-z0-9_.-]+|\\.(?!\\w)"));
        return values.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .allMatch(words::contains);
    }

    /** Responses: what was there is still there. */
    private void compareReturned(String where, JsonNode schema, JsonNode successor) {
        if (isCompared("read", schema, successor)) {
            return;
        }
        var then = resolve(before, schema);
        var now = resolve(after, successor);
        if (!types(then).isEmpty()) {
            var more = types(now);
            more.removeAll(types(then));
            more.forEach(type -> found.add(where + " may be " + type + " now"));
        }
        then.path("properties").properties().forEach(member -> {
            var path = where + "/" + member.getKey();
            if (!now.path("properties").has(member.getKey())) {
                found.add(path + " is gone");
            } else {
                compareReturned(path, member.getValue(), now.path("properties").path(member.getKey()));
            }
        });
        var missing = texts(then.path("required"));
        missing.removeAll(texts(now.path("required")));
        missing.stream()
                .filter(name -> now.path("properties").has(name))
                .forEach(name -> found.add(where + "/" + name + " may be missing now"));
        compareReturned(where + "/*", then.path("items"), now.path("items"));
    }

    private boolean isCompared(String direction, JsonNode schema, JsonNode successor) {
        if (schema.isMissingNode() || successor.isMissingNode()) {
            return true;
        }
        return schema.has("$ref")
                && !compared.add(direction + schema.path("$ref").asString() + " "
                        + successor.path("$ref").asString(""));
    }

    private void reportMissing(String where, String what, Set<String> then, Set<String> now) {
        if (then.isEmpty() || now.isEmpty()) {
            return;
        }
        var gone = new TreeSet<>(then);
        gone.removeAll(now);
        gone.forEach(one -> found.add(where + ": the " + what + " " + one + " is not taken any more"));
    }

    /** An alternative with null equals a nullable type; other alternatives are compared as they are. */
    private static Set<String> types(JsonNode schema) {
        var types = texts(schema.path("type"));
        schema.path("anyOf")
                .values()
                .forEach(way -> types.addAll(way.has("$ref") ? Set.of("object") : texts(way.path("type"))));
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
