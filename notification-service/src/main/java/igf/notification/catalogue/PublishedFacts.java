package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.List;
import java.util.UUID;

/** Finds the events that one service published about one subject, in that service's order. */
@FunctionalInterface
public interface PublishedFacts {

    /**
     * @param beside an event of the same forum
     * @param service as in {@code /forums/{forum}/{service}}
     */
    List<PublicFact> of(PublicFact beside, String service, UUID subject);
}
