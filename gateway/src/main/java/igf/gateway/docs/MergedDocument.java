package igf.gateway.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document, merged from the gateway's and the services' documents. */
final class MergedDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMPONENTS = "#/components/";
    private static final String SCHEMAS = COMPONENTS + "schemas/";
    private static final List<String> SHARED = List.of("parameters", "headers", "responses", "securitySchemes");

    private final Map<String, ObjectNode> parts = new LinkedHashMap<>();
    private final ObjectNode whole;

    /**
     * @param own the gateway's document: title, servers and its own operations
     * @param services documents by name of the service
     * @param answers whether requests for a path go to a service
     */
    MergedDocument(ObjectNode own, Map<String, ObjectNode> services, BiPredicate<String, String> answers) {
        services.forEach((service, document) -> parts.put(service, only(service, document.deepCopy(), answers)));
        whole = own.deepCopy();
    }

    private static ObjectNode only(String service, ObjectNode document, BiPredicate<String, String> answers) {
        ObjectNode kept = JSON.createObjectNode();
        document.path("paths").properties().forEach(path -> {
            if (answers.test(service, path.getKey())) {
                kept.set(path.getKey(), path.getValue());
            }
        });
        document.set("paths", kept);
        prune(document);
        return document;
    }

    ObjectNode merged() {
        keepApart();
        ObjectNode components = object(whole, "components");
        for (ObjectNode part : parts.values()) {
            for (String kind : SHARED) {
                addMissing(object(components, kind), part.path("components").path(kind));
            }
            addMissing(object(components, "schemas"), part.path("components").path("schemas"));
        }
        paths();
        tags();
        prune(whole);
        return whole;
    }

    /**
     * Prefixes schemas with their service's name if two services define the same name differently. Repeats this until
     * no unprefixed schema differs.
     */
    private void keepApart() {
        Set<String> apart = new HashSet<>();
        for (Set<String> more = differing(apart); !more.isEmpty(); more = differing(apart)) {
            apart.addAll(more);
        }
        parts.forEach((service, part) -> rename(part, apart, service));
    }

    private Set<String> differing(Set<String> apart) {
        Map<String, Set<JsonNode>> forms = new TreeMap<>();
        parts.forEach((service, part) -> part.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> {
                    if (!apart.contains(schema.getKey())) {
                        forms.computeIfAbsent(schema.getKey(), missing -> new HashSet<>())
                                .add(referring(schema.getValue().deepCopy(), renaming(apart, service)));
                    }
                }));
        Set<String> differing = new HashSet<>();
        forms.forEach((name, bodies) -> {
            if (bodies.size() > 1) {
                differing.add(name);
            }
        });
        return differing;
    }

    private static UnaryOperator<String> renaming(Set<String> apart, String service) {
        return reference -> reference.startsWith(SCHEMAS) && apart.contains(reference.substring(SCHEMAS.length()))
                ? SCHEMAS + named(service, reference.substring(SCHEMAS.length()))
                : reference;
    }

    private static String named(String service, String schema) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + schema;
    }

    private static void rename(ObjectNode part, Set<String> apart, String service) {
        referring(part, renaming(apart, service));
        if (part.path("components").path("schemas") instanceof ObjectNode schemas) {
            for (String name : apart) {
                if (schemas.has(name)) {
                    schemas.set(named(service, name), schemas.remove(name));
                }
            }
        }
    }

    private static JsonNode referring(JsonNode node, UnaryOperator<String> renaming) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            object.put("$ref", renaming.apply(object.path("$ref").asString()));
        }
        node.values().forEach(child -> referring(child, renaming));
        return node;
    }

    private void paths() {
        Map<String, JsonNode> all = new TreeMap<>();
        whole.path("paths").properties().forEach(path -> all.put(path.getKey(), path.getValue()));
        parts.values()
                .forEach(part -> part.path("paths")
                        .properties()
                        .forEach(path -> all.putIfAbsent(path.getKey(), path.getValue())));
        ObjectNode paths = JSON.createObjectNode();
        all.forEach(paths::set);
        whole.set("paths", paths);
    }

    /** Sorts tags by their {@code x-order}, which follows a workshop's life. */
    private void tags() {
        Map<String, ObjectNode> byName = new LinkedHashMap<>();
        List<JsonNode> sources = new ArrayList<>(List.of(whole.path("tags")));
        parts.values().forEach(part -> sources.add(part.path("tags")));
        sources.forEach(tags -> tags.values()
                .forEach(tag -> byName.putIfAbsent(tag.path("name").asString(), (ObjectNode) tag.deepCopy())));
        Set<String> used = new HashSet<>();
        whole.path("paths")
                .values()
                .forEach(path -> path.values()
                        .forEach(
                                operation -> operation.path("tags").values().forEach(tag -> used.add(tag.asString()))));
        ArrayNode tags = JSON.createArrayNode();
        byName.values().stream()
                .filter(tag -> used.contains(tag.path("name").asString()))
                .sorted(Comparator.comparingInt(tag -> tag.path("x-order").asInt(Integer.MAX_VALUE)))
                .forEach(tag -> {
                    tag.remove("x-order");
                    tags.add(tag);
                });
        whole.set("tags", tags);
    }

    /** Removes components that nothing refers to, directly or through others. */
    private static void prune(ObjectNode document) {
        Set<String> reached = new LinkedHashSet<>();
        collect(document.path("paths"), document, reached);
        if (document.path("components") instanceof ObjectNode components) {
            components.properties().forEach(kind -> {
                if (!kind.getKey().equals("securitySchemes") && kind.getValue() instanceof ObjectNode members) {
                    List.copyOf(members.propertyNames()).stream()
                            .filter(name -> !reached.contains(COMPONENTS + kind.getKey() + "/" + name))
                            .forEach(members::remove);
                }
            });
        }
    }

    private static void collect(JsonNode node, ObjectNode document, Set<String> reached) {
        String reference = node.path("$ref").asString("");
        if (reference.startsWith(COMPONENTS) && reached.add(reference)) {
            collect(document.at(reference.substring(1)), document, reached);
        }
        node.values().forEach(child -> collect(child, document, reached));
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.path(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }

    private static void addMissing(ObjectNode into, JsonNode from) {
        from.properties().forEach(member -> {
            if (!into.has(member.getKey())) {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
