package igf.platform.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of people that are the same within one edition and cannot be linked across editions. Clients see only these ids
 * of people, in responses, exports, the feed and webhooks. Logs and Kafka have the internal id.
 */
@FunctionalInterface
public interface Pseudonyms {

    /** UUID version of pseudonyms (a custom format, RFC 9562), which distinguishes them from internal ids. */
    int VERSION = 8;

    /** @param edition slug of the edition; null for a pseudonym outside any edition */
    UUID of(String person, @Nullable String edition);

    default UUID of(UUID person, @Nullable String edition) {
        return of(person.toString(), edition);
    }

    /** Returns pseudonyms that use a stored key, and are the same in all services. */
    static Pseudonyms keyed(PurposeKeys keys) {
        return new HmacPseudonyms(keys);
    }
}
