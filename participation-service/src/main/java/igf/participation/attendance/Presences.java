package igf.participation.attendance;

import igf.api.vocabulary.Mode;
import java.util.Set;
import java.util.UUID;

/** Reads who is in which session. */
public interface Presences {

    /** Where somebody was seen coming and not leaving. */
    Set<Mode> present(UUID session, UUID registration);
}
