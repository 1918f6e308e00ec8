package igf.notification.feed;

import igf.platform.domain.Recorded;
import java.util.Optional;
import java.util.Set;

/** Describes the public event types; implemented beside the Kafka listeners. */
public interface PublicLanguage {

    /** The public event that a recorded one is, or becomes; empty for what stays private. */
    Optional<PublicFact> publicly(Recorded<?> recorded);

    /** Who may see this very event. Unknown types are for nobody. */
    Audience audience(PublicFact fact);

    /** Who may see events of a type at most; empty for an unknown type. */
    Optional<Audience> audience(String type);

    /** All types there are. */
    Set<String> types();

    /** Members of a type's data that the secretariat alone may see. */
    Set<String> forSecretariat(String type);

    /** What a member may tell about a person, by its name. */
    Kind kind(String member);

    /** How a member is treated on the way out. */
    enum Kind {
        SEALED,
        PERSON_ID,
        OPEN
    }
}
