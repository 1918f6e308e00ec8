package igf.platform.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids for people that are the same throughout one edition and tell nothing across editions. They are all that anybody outside
 * sees of a person's id: in answers, exports, the feed and webhooks. Logs and Kafka keep the inner id.
 */
@FunctionalInterface
public interface Pseudonyms {

    /** Of the ids, by which one is told from an inner id (RFC 9562: made in a way of our own). */
    int VERSION = 8;

    /** @param edition slug; null gives an id that no edition uses */
    UUID of(String person, @Nullable String edition);

    default UUID of(UUID person, @Nullable String edition) {
        return of(person.toString(), edition);
    }

    /** By the kept key, the same in all services. */
    static Pseudonyms keyed(PurposeKeys keys) {
        return new HmacPseudonyms(keys);
    }
}
