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

/** Merges the OpenAPI documents of the gateway and the services into one. */
final class DocumentMerger {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMPONENTS = "#/components/";
    private static final String SCHEMAS = COMPONENTS + "schemas/";
    private static final List<String> SHARED_COMPONENTS =
            List.of("parameters", "headers", "responses", "securitySchemes");

    private final Map<String, ObjectNode> parts = new LinkedHashMap<>();
    private final ObjectNode result;

    /**
     * @param own the gateway's document: title, servers and its own operations
     * @param services documents by name of the service
     * @param isRouted whether requests for a path go to a service
     */
    DocumentMerger(ObjectNode own, Map<String, ObjectNode> services, BiPredicate<String, String> isRouted) {
        services.forEach((service, document) -> parts.put(service, routedPart(service, document.deepCopy(), isRouted)));
        result = own.deepCopy();
    }

    private static ObjectNode routedPart(String service, ObjectNode document, BiPredicate<String, String> isRouted) {
        ObjectNode routedPaths = JSON.createObjectNode();
        document.path("paths").properties().forEach(path -> {
            if (isRouted.test(service, path.getKey())) {
                routedPaths.set(path.getKey(), path.getValue());
            }
        });
        document.set("paths", routedPaths);
        prune(document);
        return document;
    }

    ObjectNode merge() {
        prefixConflictingSchemas();
        ObjectNode components = childObject(result, "components");
        for (ObjectNode part : parts.values()) {
            for (String kind : SHARED_COMPONENTS) {
                addMissing(
                        childObject(components, kind), part.path("components").path(kind));
            }
            addMissing(
                    childObject(components, "schemas"), part.path("components").path("schemas"));
        }
        mergePaths();
        mergeTags();
        prune(result);
        return result;
    }

    /**
     * Prefixes schemas with their service's name if two services define the same name differently. Repeats this until
     * no unprefixed schema differs.
     */
    private void prefixConflictingSchemas() {
        Set<String> prefixed = new HashSet<>();
        Set<String> conflicts = findConflicts(prefixed);
        while (!conflicts.isEmpty()) {
            prefixed.addAll(conflicts);
            conflicts = findConflicts(prefixed);
        }
        parts.forEach((service, part) -> renameSchemas(part, prefixed, service));
    }

    private Set<String> findConflicts(Set<String> prefixed) {
        Map<String, Set<JsonNode>> definitions = new TreeMap<>();
        parts.forEach((service, part) -> part.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> {
                    if (!prefixed.contains(schema.getKey())) {
                        definitions
                                .computeIfAbsent(schema.getKey(), _ -> new HashSet<>())
                                .add(rewriteReferences(
                                        schema.getValue().deepCopy(), referenceRenamer(prefixed, service)));
                    }
                }));
        Set<String> conflicts = new HashSet<>();
        definitions.forEach((name, variants) -> {
            if (variants.size() > 1) {
                conflicts.add(name);
            }
        });
        return conflicts;
    }

    private static UnaryOperator<String> referenceRenamer(Set<String> prefixed, String service) {
        return reference -> reference.startsWith(SCHEMAS) && prefixed.contains(reference.substring(SCHEMAS.length()))
                ? SCHEMAS + prefixedName(service, reference.substring(SCHEMAS.length()))
                : reference;
    }

    private static String prefixedName(String service, String schema) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + schema;
    }

    private static void renameSchemas(ObjectNode part, Set<String> prefixed, String service) {
        rewriteReferences(part, referenceRenamer(prefixed, service));
        if (part.path("components").path("schemas") instanceof ObjectNode schemas) {
            for (String name : prefixed) {
                if (schemas.has(name)) {
                    schemas.set(prefixedName(service, name), schemas.remove(name));
                }
            }
        }
    }

    private static JsonNode rewriteReferences(JsonNode node, UnaryOperator<String> renaming) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            object.put("$ref", renaming.apply(object.path("$ref").asString()));
        }
        node.values().forEach(child -> rewriteReferences(child, renaming));
        return node;
    }

    private void mergePaths() {
        Map<String, JsonNode> merged = new TreeMap<>();
        result.path("paths").properties().forEach(path -> merged.put(path.getKey(), path.getValue()));
        parts.values()
                .forEach(part -> part.path("paths")
                        .properties()
                        .forEach(path -> merged.putIfAbsent(path.getKey(), path.getValue())));
        ObjectNode paths = JSON.createObjectNode();
        merged.forEach(paths::set);
        result.set("paths", paths);
    }

    /**
     * Merges the tags and sorts them by {@code x-order}, which follows the life of a proposal. Drops tags that no
     * operation uses.
     */
    private void mergeTags() {
        Map<String, ObjectNode> byName = new LinkedHashMap<>();
        List<JsonNode> sources = new ArrayList<>(List.of(result.path("tags")));
        parts.values().forEach(part -> sources.add(part.path("tags")));
        sources.forEach(tags -> tags.values()
                .forEach(tag -> byName.putIfAbsent(tag.path("name").asString(), (ObjectNode) tag.deepCopy())));
        Set<String> used = new HashSet<>();
        result.path("paths")
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
        result.set("tags", tags);
    }

    /** Removes components that nothing refers to, directly or through others. */
    private static void prune(ObjectNode document) {
        Set<String> referenced = new LinkedHashSet<>();
        collect(document.path("paths"), document, referenced);
        if (document.path("components") instanceof ObjectNode components) {
            components.properties().forEach(kind -> {
                if (!kind.getKey().equals("securitySchemes") && kind.getValue() instanceof ObjectNode members) {
                    List.copyOf(members.propertyNames()).stream()
                            .filter(name -> !referenced.contains(COMPONENTS + kind.getKey() + "/" + name))
                            .forEach(members::remove);
                }
            });
        }
    }

    private static void collect(JsonNode node, ObjectNode document, Set<String> referenced) {
        String reference = node.path("$ref").asString("");
        if (reference.startsWith(COMPONENTS) && referenced.add(reference)) {
            collect(document.at(reference.substring(1)), document, referenced);
        }
        node.values().forEach(child -> collect(child, document, referenced));
    }

    private static ObjectNode childObject(ObjectNode parent, String name) {
        return parent.path(name) instanceof ObjectNode child ? child : parent.putObject(name);
    }

    private static void addMissing(ObjectNode into, JsonNode from) {
        from.properties().forEach(member -> {
            if (!into.has(member.getKey())) {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
