package igf.participation.attendance;

import igf.api.vocabulary.Mode;
import java.util.Set;
import java.util.UUID;

/** Finds who is in a session now. */
public interface Presences {

    /** Returns the modes in which a person joined and has not left. */
    Set<Mode> presentModes(UUID session, UUID registration);
}
