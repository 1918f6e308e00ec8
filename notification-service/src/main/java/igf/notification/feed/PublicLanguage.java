package igf.notification.feed;

import igf.platform.domain.Recorded;
import java.util.Optional;
import java.util.Set;

/** Describes the public event types; implemented next to the Kafka listeners. */
public interface PublicLanguage {

    /** Returns the public event of a recorded one; empty for private events. */
    Optional<PublicFact> publicly(Recorded<?> recorded);

    /** Returns the audience of this event; nobody for unknown types. */
    Audience audience(PublicFact fact);

    /** Returns the widest audience of a type; empty for an unknown type. */
    Optional<Audience> audience(String type);

    Set<String> types();

    /** Returns the members of a type's data that only the secretariat may see. */
    Set<String> forSecretariat(String type);

    /** Classifies a member by its name. */
    Kind kind(String member);

    /** How a member is shown outside. */
    enum Kind {
        SEALED,
        PERSON_ID,
        OPEN
    }
}
