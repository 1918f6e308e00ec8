package igf.notification.feed;

import igf.notification.person.PersonNews;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Stores the feed positions of other services' events by their position in the service's log, and of erasures by their
 * time.
 */
@Component
class OriginView implements View {

    /** Id: {@link #id(String, String, long)}, so that ids are in the order of the source's positions. */
    static final ViewCollection<StoredOrigin> EVENTS = ViewCollection.of("events", StoredOrigin.class);
    /** Id: {@code <service>/<epoch>} */
    static final ViewCollection<StoredEpoch> EPOCHS = ViewCollection.of("epochs", StoredEpoch.class);

    /** Id: {@link #id(Instant)} */
    static final ViewCollection<StoredOrigin> ERASURES = ViewCollection.of("erasures", StoredOrigin.class);

    /** @param position in the feed */
    record StoredOrigin(long position) {}

    /** @param first position in the feed of the first event of this epoch */
    record StoredEpoch(String service, String epoch, long first) {}

    @Override
    public String name() {
        return "origins";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case PublishedEvent event -> project(event, recorded.position(), documents);
            case PersonNews.Erased _ ->
                documents.put(
                        ERASURES,
                        id(recorded.meta().recordedAt()) + "/" + recorded.id(),
                        new StoredOrigin(recorded.position()));
            default -> {}
        }
    }

    private static void project(PublishedEvent event, long position, Documents documents) {
        var service = Disclosure.service(event.source());
        documents.put(
                EVENTS,
                id(service, event.epoch(), event.sourcePosition()) + "/" + event.id(),
                new StoredOrigin(position));
        documents.change(
                EPOCHS,
                service + "/" + event.epoch(),
                new StoredEpoch(service, event.epoch(), position),
                known -> known);
    }

    /** Returns the beginning of the ids of the erasures at an instant. */
    static String id(Instant at) {
        return "%019d".formatted(at.toEpochMilli());
    }

    /** Returns the beginning of the ids of one position's events. */
    static String id(String service, String epoch, long sourcePosition) {
        return "%s/%s/%019d".formatted(service, epoch, sourcePosition);
    }
}
