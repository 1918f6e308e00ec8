package igf.console.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The event types with the members of their data, read from the AsyncAPI document. */
final class EventCatalogue {

    private static final String SCHEMAS = "/components/schemas/";

    private final JsonNode document;

    EventCatalogue(JsonNode document) {
        this.document = document;
    }

    /**
     * A type of event.
     *
     * @param summary when the event is published
     * @param about the event's audience and its subject
     */
    record Event(String type, String summary, String about, List<Member> members) {}

    /**
     * A member of an event's data.
     *
     * @param always whether it is required
     */
    record Member(String name, String form, boolean always, String description) {}

    List<Event> all() {
        List<Event> events = new ArrayList<>();
        document.path("components").path("messages").properties().forEach(message -> {
            JsonNode description = message.getValue();
            events.add(new Event(
                    message.getKey(),
                    description.path("summary").asString(""),
                    description
                            .path("description")
                            .asString("")
                            .replaceFirst("\\s*Schema: .*", "")
                            .replace("`", ""),
                    members(message.getKey())));
        });
        return events;
    }

    private List<Member> members(String type) {
        JsonNode schema = document.at(SCHEMAS + type);
        Set<String> required = new HashSet<>();
        schema.path("required").values().forEach(name -> required.add(name.asString()));
        return schema.path("properties").properties().stream()
                .map(member -> new Member(
                        member.getKey(),
                        typeName(member.getValue()),
                        required.contains(member.getKey()),
                        member.getValue().path("description").asString("")))
                .toList();
    }

    private static String typeName(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("items")) {
            return "array of " + typeName(schema.path("items"));
        }
        JsonNode type = schema.path("type");
        String name = type.isArray()
                ? type.values().stream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString("any");
        return schema.has("format") ? name + " (" + schema.path("format").asString() + ")" : name;
    }
}
