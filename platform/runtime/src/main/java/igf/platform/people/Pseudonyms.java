package igf.platform.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of people that are the same within one edition and cannot be linked across editions. Callers see no other ids of
 * people: in responses, exports, the feed and webhooks. Logs and Kafka keep the inner id.
 */
@FunctionalInterface
public interface Pseudonyms {

    /** UUID version of pseudonyms, which tells them from inner ids (RFC 9562: a custom format). */
    int VERSION = 8;

    /** @param edition slug; null for an id that no edition uses */
    UUID of(String person, @Nullable String edition);

    default UUID of(UUID person, @Nullable String edition) {
        return of(person.toString(), edition);
    }

    /** Returns pseudonyms by the stored key, the same in all services. */
    static Pseudonyms keyed(PurposeKeys keys) {
        return new HmacPseudonyms(keys);
    }
}
