package igf.contracts;

import igf.platform.docs.comment.JavadocText;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a contract: components of the record give the members, its Javadoc gives the descriptions. */
final class EventSchema {

    private static final String SLUG = "^[a-z0-9][a-z0-9-]{0,62}$";
    private static final String SEALED = "^enc:1:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[A-Za-z0-9_-]+={0,2}$";
    private static final String LOCAL_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$";

    private static final JavadocText JAVADOC = new JavadocText();

    private EventSchema() {}

    static ObjectNode of(Contract contract) {
        ObjectNode schema = object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:igf:contracts:" + contract.type())
                .put("title", contract.type())
                .setAll(members(contract.record()));
        var nested = new LinkedHashSet<Class<?>>();
        addNested(contract.record(), nested);
        if (!nested.isEmpty()) {
            ObjectNode definitions = schema.putObject("$defs");
            nested.forEach(each -> definitions.set(each.getSimpleName(), members(each)));
        }
        return schema;
    }

    /** Returns the Javadoc of a record as plain text. */
    static String description(Class<?> record) {
        var javadoc = JAVADOC.read(record);
        return plain(Stream.of(javadoc.summary(), javadoc.description())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")));
    }

    private static ObjectNode members(Class<?> record) {
        ObjectNode schema = object().put("description", description(record)).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        var parameters = JAVADOC.read(record).parameters();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            String description = Objects.requireNonNull(parameters.get(name), record + " describes no " + name);
            properties.set(name, member(component, plain(description)));
            if (!Approved.nullable(component)) {
                required.add(name);
            }
        }
        return schema;
    }

    private static ObjectNode member(RecordComponent component, String description) {
        ObjectNode member = object().put("description", description);
        ObjectNode item = type(component, Approved.itemType(component));
        ObjectNode type = component.getType() == List.class ? typed("array").set("items", item) : item;
        if (!Approved.nullable(component)) {
            member.setAll(type);
        } else if (type.has("$ref")) {
            member.putArray("anyOf").add(type).add(typed("null"));
        } else {
            member.setAll(type)
                    .putArray("type")
                    .add(type.required("type").asString())
                    .add("null");
        }
        Values values = component.getAnnotation(Values.class);
        if (values != null) {
            ArrayNode listed = member.putArray(values.complete() ? "enum" : "examples");
            for (String value : values.value().split(" ")) {
                listed.add(value);
            }
        }
        return member;
    }

    private static ObjectNode type(RecordComponent component, Class<?> type) {
        if (type.isRecord()) {
            return object().put("$ref", "#/$defs/" + type.getSimpleName());
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> typed("string").put("format", "uuid");
            case "Instant" -> typed("string").put("format", "date-time");
            case "LocalDate" -> typed("string").put("format", "date");
            case "LocalDateTime" -> typed("string").put("pattern", LOCAL_TIME);
            case "String" -> text(component.getName());
            case "boolean", "Boolean" -> typed("boolean");
            case "int", "Integer" ->
                typed("integer").put("minimum", component.isAnnotationPresent(ZeroAllowed.class) ? 0 : 1);
            case "long", "Long" -> typed("integer");
            default -> throw new IllegalArgumentException(component + " has a type that no schema describes");
        };
    }

    private static ObjectNode text(String member) {
        if (FieldClass.of(member) == FieldClass.SEALED) {
            return typed("string").put("pattern", SEALED);
        }
        return switch (member) {
            case "edition", "room", "id" -> typed("string").put("pattern", SLUG);
            case "url" -> typed("string").put("format", "uri");
            default -> typed("string");
        };
    }

    private static void addNested(Class<?> record, Set<Class<?>> found) {
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> item = Approved.itemType(component);
            if (item.isRecord()) {
                found.add(item);
                addNested(item, found);
            }
        }
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }

    private static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    private static ObjectNode object() {
        return Approved.MAPPER.createObjectNode();
    }
}
