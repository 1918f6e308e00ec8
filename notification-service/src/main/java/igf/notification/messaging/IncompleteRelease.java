package igf.notification.messaging;

import igf.contracts.Contracts;
import igf.contracts.scheduling.ProgrammeReleased;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a release whose session events are not all in the feed. It has one more member, which no event on Kafka
 * has.
 */
final class IncompleteRelease {

    /** The type of event that comes after the session events of its release. */
    static final String TYPE = Contracts.of(ProgrammeReleased.class).type();

    private static final String MISSING = "missingSessionEvents";

    private IncompleteRelease() {}

    /** Returns the members of a release with the number of its missing session events. */
    static Map<String, @Nullable Object> withMissing(Map<String, @Nullable Object> release, int missing) {
        var members = new LinkedHashMap<String, @Nullable Object>(release);
        members.put(MISSING, missing);
        return members;
    }

    /** Returns the JSON Schema of the additional member, by its name. */
    static Map<String, Map<String, Object>> schema() {
        return Map.of(
                MISSING,
                Map.of(
                        "description",
                        "Number of session events of this release that were missing when it was published, at most 90"
                                + " seconds after it arrived. They follow when an operator has repaired them. Absent if all come before this event.",
                        "type",
                        "integer",
                        "minimum",
                        1));
    }
}
