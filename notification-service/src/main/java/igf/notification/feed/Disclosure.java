package igf.notification.feed;

import igf.platform.domain.EventToken;
import igf.platform.domain.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Converts a recorded event to what a reader may see: a CloudEvent in JSON format with its position, or nothing. */
public final class Disclosure {

    private final PublicEventTypes eventTypes;
    private final BiFunction<String, @Nullable String, UUID> pseudonyms;
    private final UnaryOperator<String> traceparent;
    private final BiFunction<EventToken, PublishedEvent, String> tokens;

    /**
     * @param pseudonyms returns the id that an edition has for a person
     * @param traceparent returns the W3C Trace Context of a request id
     * @param tokens returns the consistency token of an event, which begins with the given one
     */
    public Disclosure(
            PublicEventTypes eventTypes,
            BiFunction<String, @Nullable String, UUID> pseudonyms,
            UnaryOperator<String> traceparent,
            BiFunction<EventToken, PublishedEvent, String> tokens) {
        this.eventTypes = eventTypes;
        this.pseudonyms = pseudonyms;
        this.traceparent = traceparent;
        this.tokens = tokens;
    }

    /**
     * An event as a reader sees it.
     *
     * @param position digits, strictly increasing
     * @param json the event's attributes, data and position
     */
    public record DisclosedEvent(
            String id, String type, @Nullable String edition, String position, Map<String, ?> json) {}

    public Optional<DisclosedEvent> disclose(RecordedEvent<?> recorded, Reader reader) {
        return eventTypes
                .toPublicEvent(recorded)
                .filter(event -> eventTypes.audience(event).admits(reader)
                        && reader.editions().admits(event.edition()))
                .map(event -> toDisclosedEvent(event, Long.toString(recorded.position()), reader));
    }

    private DisclosedEvent toDisclosedEvent(PublishedEvent event, String position, Reader reader) {
        var data = withoutPersonalValues(visibleMembers(event, reader), event);
        var subject = String.valueOf(withoutPersonalValues(event.subject(), event));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", event.source());
        json.put("type", event.type());
        json.put("subject", subject);
        json.put("time", event.time().toString());
        json.put("datacontenttype", "application/json");
        json.put("sequence", Long.toString(event.sequence()));
        json.put("sourceposition", Long.toString(event.sourcePosition()));
        json.put("epoch", event.epoch());
        json.put("correlationid", event.correlationId());
        if (event.causationId() != null) {
            json.put("causationid", event.causationId());
        }
        json.put("partitionkey", subject);
        json.put("traceparent", traceparent.apply(event.correlationId()));
        json.put(
                "consistencytoken",
                tokens.apply(new EventToken(service(event.source()), event.sourcePosition()), event));
        json.put("position", position);
        json.put("data", data);
        return new DisclosedEvent(event.id(), event.type(), event.edition(), position, json);
    }

    /** Returns the last part of {@code /forums/{forum}/{service}}. */
    static String service(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private Map<String, @Nullable Object> visibleMembers(PublishedEvent event, Reader reader) {
        var visible = new LinkedHashMap<String, @Nullable Object>(event.data());
        if (!reader.secretariat()) {
            visible.keySet().removeAll(eventTypes.secretariatOnlyMembers(event.type()));
        }
        return visible;
    }

    private @Nullable Object withoutPersonalValues(@Nullable Object value, PublishedEvent event) {
        return switch (value) {
            case Map<?, ?> members -> {
                var visible = new LinkedHashMap<String, @Nullable Object>();
                members.forEach((name, member) -> {
                    var key = String.valueOf(name);
                    switch (eventTypes.memberKind(key)) {
                        case SEALED -> {}
                        case PERSON_ID -> visible.put(key, pseudonym(member, event));
                        case OPEN -> visible.put(key, withoutPersonalValues(member, event));
                    }
                });
                yield visible;
            }
            case List<?> items ->
                items.stream().map(item -> withoutPersonalValues(item, event)).toList();
            // Removes a personal value even under a wrong name.
            case String text when text.startsWith("enc:1:") -> null;
            // Replaces the subject of a mail that is about its reader.
            case String text when text.equals(event.data().get("personId")) -> pseudonym(text, event);
            case null -> null;
            default -> value;
        };
    }

    private @Nullable Object pseudonym(@Nullable Object id, PublishedEvent event) {
        return id == null
                ? null
                : pseudonyms.apply(id.toString(), event.edition()).toString();
    }
}
