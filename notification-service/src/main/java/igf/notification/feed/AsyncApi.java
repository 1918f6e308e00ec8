package igf.notification.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalogue of events as an AsyncAPI 3 document with one channel, the feed; webhooks deliver the same
 * messages.
 */
final class AsyncApi {

    private static final String SCHEMAS = "/docs/schemas/";

    private final String version;

    AsyncApi(String version) {
        this.version = version;
    }

    Map<String, @Nullable Object> document(List<EventCatalogue.Entry> catalogue) {
        var messages = new LinkedHashMap<String, @Nullable Object>();
        var feedMessages = new LinkedHashMap<String, @Nullable Object>();
        var schemas = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : catalogue) {
            messages.put(entry.type(), message(entry));
            feedMessages.put(entry.type(), reference("#/components/messages/" + entry.type()));
            schemas.put(entry.type(), embeddedSchema(entry));
        }
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered(
                        "title",
                        "IGF workshops: public events",
                        "version",
                        version,
                        "license",
                        Map.of("name", "Apache-2.0"),
                        "description",
                        "CloudEvents 1.0, as `GET /api/v1/feed` returns or streams them and as webhooks deliver them."
                                + " Each subject's events are in order, and a cause comes before its effect. New"
                                + " optional members and new types may come at any time; a new meaning is a new type."),
                "defaultContentType",
                "application/cloudevents+json",
                "channels",
                Map.of(
                        "feed",
                        ordered(
                                "address",
                                "/api/v1/feed",
                                "description",
                                "Every public event that the reader may see, by page or as `text/event-stream`.",
                                "messages",
                                feedMessages)),
                "operations",
                Map.of(
                        "followFeed",
                        ordered(
                                "action",
                                "send",
                                "channel",
                                reference("#/channels/feed"),
                                "summary",
                                "Sends events by the feed and by webhooks.")),
                "components",
                ordered("messages", messages, "schemas", schemas));
    }

    private static Map<String, @Nullable Object> message(EventCatalogue.Entry entry) {
        return ordered(
                "name",
                entry.type(),
                "title",
                entry.type(),
                "summary",
                entry.schema().get("description"),
                "description",
                "From the " + entry.service() + " service; `subject` is `data." + entry.subject() + "`. For "
                        + readers(entry.audience()) + ". Schema: `" + SCHEMAS + entry.type() + ".json`.",
                "contentType",
                "application/cloudevents+json",
                "payload",
                ordered(
                        "type",
                        "object",
                        "required",
                        List.of("specversion", "id", "source", "type", "subject", "time", "data"),
                        "properties",
                        ordered(
                                "specversion",
                                Map.of("const", "1.0"),
                                "id",
                                Map.of("type", "string"),
                                "source",
                                Map.of("type", "string"),
                                "type",
                                Map.of("const", entry.type()),
                                "subject",
                                Map.of("type", "string"),
                                "time",
                                Map.of("type", "string", "format", "date-time"),
                                "consistencytoken",
                                Map.of("type", "string"),
                                "position",
                                Map.of("type", "string", "pattern", "^[0-9]+$"),
                                "data",
                                reference("#/components/schemas/" + entry.type()))));
    }

    /** Rewrites references within a schema to the document's root. */
    private static @Nullable Object embeddedSchema(EventCatalogue.Entry entry) {
        return rebaseReferences(entry.schema(), "#/components/schemas/" + entry.type() + "/");
    }

    private static @Nullable Object rebaseReferences(@Nullable Object value, String root) {
        return switch (value) {
            case Map<?, ?> members -> {
                var rebased = new LinkedHashMap<String, @Nullable Object>();
                members.forEach((name, member) -> {
                    if (!"$schema".equals(name)) {
                        rebased.put(
                                String.valueOf(name),
                                "$ref".equals(name) && member instanceof String to && to.startsWith("#/")
                                        ? root + to.substring(2)
                                        : rebaseReferences(member, root));
                    }
                });
                yield rebased;
            }
            case List<?> items ->
                items.stream().map(item -> rebaseReferences(item, root)).toList();
            case null, default -> value;
        };
    }

    private static String readers(Audience audience) {
        if (audience.kind() == Audience.Kind.SECRETARIAT) {
            return "the secretariat only";
        }
        return audience.scope() == null
                ? "holders of `feed:read`"
                : "holders of `feed:read` and `" + audience.scope() + "`";
    }

    private static Map<String, @Nullable Object> reference(String to) {
        return ordered("$ref", to);
    }

    private static Map<String, @Nullable Object> ordered(@Nullable Object... namesAndValues) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }
}
