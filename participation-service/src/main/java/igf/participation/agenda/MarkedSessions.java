package igf.participation.agenda;

import java.util.List;
import java.util.UUID;

/** Reads which sessions people have marked. */
public interface MarkedSessions {

    /** Returns the sessions that a person has marked under this id; none of an erased person. */
    List<KeptMark> marks(UUID person);

    /** Returns how many people have marked a session; linked ids are one person. */
    long countMarks(UUID session);
}
