package igf.platform.messaging;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the releases up to commit e31deec published of a stored event, which they did not write down. Frozen: it reads the
 * stored form, not today's classes, and is there as long as a log that they wrote may be taken over.
 */
public interface PublishedBefore {

    /**
     * @param name as stored, like {@code proposal.submitted.1}
     * @return in the order in which they were sent
     */
    List<Address> of(String name, JsonNode payload);

    /** What a number was given for, and by what it counts. */
    record Address(String type, String subject) {}
}
