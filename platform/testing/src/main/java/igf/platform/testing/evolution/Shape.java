package igf.platform.testing.evolution;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the members and enum constants of an example in JSON, adds unknown members, and compares values. */
public final class Shape {

    private final Set<String> found = new LinkedHashSet<>();

    static Set<String> membersOf(Class<?> record, JsonNode example) {
        var shape = new Shape();
        shape.walk(record, example, "");
        return shape.found;
    }

    private void walk(Type type, JsonNode node, String path) {
        if (type instanceof ParameterizedType generic) {
            var item = generic.getActualTypeArguments()[generic.getRawType() == Map.class ? 1 : 0];
            node.values().forEach(child -> walk(item, child, path + "/*"));
        } else if (type instanceof Class<?> plain && plain.isEnum() && node.isString()) {
            found.add(path + "=" + node.asString());
        } else if (type instanceof Class<?> plain && plain.isRecord() && node instanceof ObjectNode object) {
            for (var component : plain.getRecordComponents()) {
                var member = object.get(component.getName());
                if (member != null) {
                    found.add(path + "/" + component.getName());
                    walk(component.getGenericType(), member, path + "/" + component.getName());
                }
            }
        }
    }

    /** Adds an unknown member to every object that is a record, and returns their number. */
    static int addUnknown(Type type, JsonNode node) {
        int objects = 0;
        if (type instanceof ParameterizedType generic) {
            var item = generic.getActualTypeArguments()[generic.getRawType() == Map.class ? 1 : 0];
            for (var child : List.copyOf(node.values())) {
                objects += addUnknown(item, child);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord() && node instanceof ObjectNode object) {
            for (var component : plain.getRecordComponents()) {
                var member = object.get(component.getName());
                objects += member == null ? 0 : addUnknown(component.getGenericType(), member);
            }
            object.putObject("addedLater").put("by", "a newer version");
            objects++;
        }
        return objects;
    }

    /** Returns whether one value contains another. It may have more members, and its lists may be in another order. */
    public static boolean includes(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return whole.isObject()
                    && part.propertyStream()
                            .allMatch(child ->
                                    whole.has(child.getKey()) && includes(whole.get(child.getKey()), child.getValue()));
        }
        if (part.isArray()) {
            var remaining = new java.util.ArrayList<>(whole.values());
            return whole.isArray()
                    && whole.size() == part.size()
                    && part.valueStream().allMatch(child -> removeIncluded(remaining, child));
        }
        return whole.equals(part) || part.isNumber() && whole.isNumber() && whole.asDouble() == part.asDouble();
    }

    private static boolean removeIncluded(List<JsonNode> remaining, JsonNode part) {
        for (var candidate : remaining) {
            if (includes(candidate, part)) {
                return remaining.remove(candidate);
            }
        }
        return false;
    }
}
