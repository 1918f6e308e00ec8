package igf.proposal.rules.json;

import igf.proposal.rules.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one JSON object. Records each problem, returns a placeholder for the value, and continues. A null member counts
 * as absent.
 */
final class JsonCursor {
    private static final int MAX_ITEMS = 500;

    private static final JsonNode EMPTY = JsonNodeFactory.instance.objectNode();

    private final JsonNode node;
    private final String pointer;
    private final List<RuleProblem> problems;
    private final Set<String> readNames = new HashSet<>();

    JsonCursor(JsonNode node, String pointer, List<RuleProblem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
        if (!node.isObject()) {
            addProblem(pointer, "RULE_WRONG_TYPE", "must be an object");
        }
    }

    /** Reports unknown members; called after all known members are read. */
    void close() {
        for (String name : node.propertyNames()) {
            if (!readNames.contains(name)) {
                addProblem(pointerTo(name), "RULE_UNKNOWN", "is not the name of a rule");
            }
        }
    }

    boolean has(String name) {
        return optional(name) != null;
    }

    String text(String name, TextShape shape) {
        return member(name).map(value -> text(value, pointerTo(name), shape)).orElse("");
    }

    List<String> texts(String name, TextShape shape) {
        return list(name, (value, at) -> text(value, at, shape));
    }

    /** Reads a member that is an object of texts. */
    Map<String, String> texts(String name, TextShape keys, TextShape shape) {
        var texts = new LinkedHashMap<String, String>();
        JsonNode value = member(name).orElse(EMPTY);
        if (!value.isObject()) {
            return wrongType(pointerTo(name), "must be an object", texts);
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String at = pointerTo(name) + "/" + Pointers.escape(entry.getKey());
            texts.put(entry.getKey(), text(entry.getValue(), at, shape));
            if (!keys.matches(entry.getKey())) {
                addProblem(at, "RULE_UNKNOWN_CODE", "is not " + keys.detail());
            }
        }
        return texts;
    }

    int integer(String name, int min, int max) {
        return member(name)
                .map(value -> integer(value, pointerTo(name), min, max))
                .orElse(min);
    }

    List<Integer> integers(String name, int min, int max) {
        return list(name, (value, at) -> integer(value, at, min, max));
    }

    @Nullable
    Integer optionalInteger(String name, int min, int max) {
        JsonNode value = optional(name);
        return value == null ? null : integer(value, pointerTo(name), min, max);
    }

    double number(String name) {
        return member(name)
                .map(value ->
                        value.isNumber() ? value.doubleValue() : wrongType(pointerTo(name), "must be a number", 1.0))
                .orElse(1.0);
    }

    boolean flag(String name) {
        return member(name)
                .map(value -> value.isBoolean()
                        ? value.booleanValue()
                        : wrongType(pointerTo(name), "must be true or false", false))
                .orElse(false);
    }

    <E extends Enum<E>> E code(String name, Class<E> type) {
        return member(name).map(value -> code(value, pointerTo(name), type)).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> List<E> codes(String name, Class<E> type) {
        return list(name, (value, at) -> code(value, at, type));
    }

    /** Reads a member that is an object. If it is missing, only that is reported, not its missing members. */
    <T> T object(String name, Function<JsonCursor, T> reader) {
        return member(name)
                .map(value -> readInner(value, pointerTo(name), reader))
                .orElseGet(() -> reader.apply(new JsonCursor(EMPTY, pointerTo(name), new ArrayList<>())));
    }

    <T> List<T> items(String name, Function<JsonCursor, T> reader) {
        return list(name, (value, at) -> readInner(value, at, reader));
    }

    <E extends Enum<E>, T> Map<E, T> entries(String name, Class<E> keys, Function<JsonCursor, T> reader) {
        return entries(name, key -> constant(keys, key).orElse(null), reader);
    }

    /**
     * Reads a member that is an object with free keys.
     *
     * @param keys reads a key, returns null for an invalid one
     */
    <K, T> Map<K, T> entries(String name, Function<String, @Nullable K> keys, Function<JsonCursor, T> reader) {
        var entries = new LinkedHashMap<K, T>();
        JsonNode value = member(name).orElse(EMPTY);
        if (!value.isObject()) {
            addProblem(pointerTo(name), "RULE_WRONG_TYPE", "must be an object");
            return entries;
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String at = pointerTo(name) + "/" + Pointers.escape(entry.getKey());
            K key = keys.apply(entry.getKey());
            if (key == null) {
                // Skips the value, because each problem in it would repeat a key of any length.
                addProblem(at, "RULE_UNKNOWN_CODE", "is not a known code");
            } else {
                entries.put(key, readInner(entry.getValue(), at, reader));
            }
        }
        return entries;
    }

    private <T> T readInner(JsonNode value, String at, Function<JsonCursor, T> reader) {
        boolean isObject = value.isObject();
        var cursor = new JsonCursor(value, at, isObject ? problems : new ArrayList<>());
        if (!isObject) {
            addProblem(at, "RULE_WRONG_TYPE", "must be an object");
        }
        T read = reader.apply(cursor);
        cursor.close();
        return read;
    }

    private <T> List<T> list(String name, BiFunction<JsonNode, String, T> reader) {
        var items = new ArrayList<T>();
        member(name).ifPresent(value -> {
            if (!value.isArray() || value.size() > MAX_ITEMS) {
                addProblem(pointerTo(name), "RULE_WRONG_TYPE", "must be a list of at most " + MAX_ITEMS + " items");
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                items.add(reader.apply(value.get(i), pointerTo(name) + "/" + i));
            }
        });
        return items;
    }

    private String text(JsonNode value, String at, TextShape shape) {
        if (!value.isString()) {
            return wrongType(at, "must be a text", "");
        }
        String text = value.stringValue();
        if (!shape.matches(text)) {
            addProblem(at, "RULE_WRONG_VALUE", "must be " + shape.detail());
        }
        return text;
    }

    private int integer(JsonNode value, String at, int min, int max) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            return wrongType(at, "must be a whole number from " + min + " to " + max, min);
        }
        int number = value.intValue();
        if (number < min || number > max) {
            addProblem(at, "RULE_WRONG_VALUE", "must be a whole number from " + min + " to " + max);
        }
        return number;
    }

    private <E extends Enum<E>> E code(JsonNode value, String at, Class<E> type) {
        E[] all = type.getEnumConstants();
        return constant(type, value.isString() ? value.stringValue() : "").orElseGet(() -> {
            addProblem(at, "RULE_UNKNOWN_CODE", "must be one of " + List.of(all));
            return all[0];
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> member(String name) {
        JsonNode value = optional(name);
        if (value == null && node.isObject()) {
            addProblem(pointerTo(name), "RULE_MISSING", "must be given");
        }
        return Optional.ofNullable(value);
    }

    private @Nullable JsonNode optional(String name) {
        readNames.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T wrongType(String at, String predicate, T placeholder) {
        addProblem(at, "RULE_WRONG_TYPE", predicate);
        return placeholder;
    }

    /** @param predicate the rest of the sentence after the member's name */
    private void addProblem(String at, String code, String predicate) {
        var name =
                at.replaceAll("/(\\d+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
        problems.add(new RuleProblem(at, code, (name.isEmpty() ? "The object" : name) + " " + predicate + "."));
    }

    private String pointerTo(String name) {
        return pointer + "/" + Pointers.escape(name);
    }
}
