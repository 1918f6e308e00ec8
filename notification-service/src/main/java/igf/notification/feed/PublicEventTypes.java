package igf.notification.feed;

import igf.platform.domain.RecordedEvent;
import java.util.Optional;
import java.util.Set;

/** Describes the public event types; implemented next to the Kafka listeners. */
public interface PublicEventTypes {

    /** Returns the public event of a recorded one; empty for private events. */
    Optional<PublishedEvent> toPublicEvent(RecordedEvent<?> recorded);

    /** Returns the audience of this event; nobody for unknown types. */
    Audience audience(PublishedEvent event);

    /** Returns the widest audience of a type; empty for an unknown type. */
    Optional<Audience> audience(String type);

    Set<String> types();

    /** Returns the members of a type's data that only the secretariat may see. */
    Set<String> secretariatOnlyMembers(String type);

    /** Classifies a member by its name. */
    Kind memberKind(String member);

    /** How the feed and webhooks show a member. */
    enum Kind {
        SEALED,
        PERSON_ID,
        OPEN
    }
}
