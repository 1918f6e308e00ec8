package igf.notification.feed;

import igf.platform.domain.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows a recorded event to a reader: a CloudEvent in JSON format with its position, or nothing. */
public final class Disclosure {

    private final PublicLanguage language;
    private final BiFunction<String, @Nullable String, UUID> outside;
    private final UnaryOperator<String> traceparent;

    /**
     * @param outside returns the id that an edition has for a person
     * @param traceparent returns the W3C Trace Context of a request id
     */
    public Disclosure(
            PublicLanguage language,
            BiFunction<String, @Nullable String, UUID> outside,
            UnaryOperator<String> traceparent) {
        this.language = language;
        this.outside = outside;
        this.traceparent = traceparent;
    }

    /**
     * An event as shown.
     *
     * @param position digits, strictly increasing
     * @param json attributes, data, position
     */
    public record Item(String id, String type, @Nullable String edition, String position, Map<String, ?> json) {}

    public Optional<Item> of(Recorded<?> recorded, Reader reader) {
        return language.publicly(recorded)
                .filter(fact -> language.audience(fact).admits(reader))
                .map(fact -> item(fact, Long.toString(recorded.position()), reader));
    }

    private Item item(PublicFact fact, String position, Reader reader) {
        var data = clean(open(fact, reader), fact);
        var subject = String.valueOf(clean(fact.subject(), fact));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("specversion", "1.0");
        json.put("id", fact.id());
        json.put("source", fact.source());
        json.put("type", fact.type());
        json.put("subject", subject);
        json.put("time", fact.time().toString());
        json.put("datacontenttype", "application/json");
        json.put("sequence", Long.toString(fact.sequence()));
        json.put("sourceposition", Long.toString(fact.sourcePosition()));
        json.put("epoch", fact.epoch());
        json.put("correlationid", fact.correlationId());
        if (fact.causationId() != null) {
            json.put("causationid", fact.causationId());
        }
        json.put("partitionkey", subject);
        json.put("traceparent", traceparent.apply(fact.correlationId()));
        json.put("position", position);
        json.put("data", data);
        return new Item(fact.id(), fact.type(), fact.edition(), position, json);
    }

    private Map<String, @Nullable Object> open(PublicFact fact, Reader reader) {
        var open = new LinkedHashMap<String, @Nullable Object>(fact.data());
        if (!reader.secretariat()) {
            open.keySet().removeAll(language.forSecretariat(fact.type()));
        }
        return open;
    }

    private @Nullable Object clean(@Nullable Object value, PublicFact fact) {
        return switch (value) {
            case Map<?, ?> members -> {
                var kept = new LinkedHashMap<String, @Nullable Object>();
                members.forEach((name, member) -> {
                    var key = String.valueOf(name);
                    switch (language.kind(key)) {
                        case SEALED -> {}
                        case PERSON_ID -> kept.put(key, person(member, fact));
                        case OPEN -> kept.put(key, clean(member, fact));
                    }
                });
                yield kept;
            }
            case List<?> items -> items.stream().map(item -> clean(item, fact)).toList();
            // Removes a personal value even under a wrong name.
            case String text when text.startsWith("enc:1:") -> null;
            // Replaces the subject of a mail that is about its reader.
            case String text when text.equals(fact.data().get("personId")) -> person(text, fact);
            case null -> null;
            default -> value;
        };
    }

    private @Nullable Object person(@Nullable Object id, PublicFact fact) {
        return id == null ? null : outside.apply(id.toString(), fact.edition()).toString();
    }
}
