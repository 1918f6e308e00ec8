package igf.notification.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists what the feed and webhooks show of each public event. */
public interface EventCatalogue {

    /**
     * An event type.
     *
     * @param type CloudEvents type
     * @param service the service that publishes it
     * @param subject member whose value is the CloudEvents subject
     * @param audience the widest audience
     * @param schema JSON Schema 2020-12 of the data, without members that are never shown
     */
    record Entry(
            String type, String service, String subject, Audience audience, Map<String, @Nullable Object> schema) {}

    /** Returns every type that is shown, in the order of the event reference. */
    List<Entry> all();

    default Optional<Entry> find(String type) {
        return all().stream().filter(entry -> entry.type().equals(type)).findFirst();
    }
}
