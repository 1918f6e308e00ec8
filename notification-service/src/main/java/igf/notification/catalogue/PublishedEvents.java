package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.List;
import java.util.UUID;

/** Finds the events that one service published about one subject, in that service's order. */
@FunctionalInterface
public interface PublishedEvents {

    /**
     * @param sameForum any event of the same forum
     * @param service the service, as in {@code /forums/{forum}/{service}}
     */
    List<PublishedEvent> find(PublishedEvent sameForum, String service, UUID subject);
}
