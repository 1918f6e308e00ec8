package igf.participation.attendance;

import igf.participation.vocabulary.Mode;
import java.util.Set;
import java.util.UUID;

/** Who is where, as it is read. */
public interface Presences {

    /** Where somebody was seen coming and not leaving. */
    Set<Mode> present(UUID session, UUID registration);
}
