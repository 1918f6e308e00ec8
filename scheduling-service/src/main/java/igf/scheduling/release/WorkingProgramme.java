package igf.scheduling.release;

import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a release would make public, as the programme is worked on. */
public interface WorkingProgramme {

    /** Empty before the edition is heard of. */
    List<ReleasedSession> now(String edition);

    /** As it stood at an instant. */
    List<ReleasedSession> at(String edition, Instant instant);

    /**
     * Hard clashes that a release would be refused for.
     *
     * @throws igf.platform.domain.Refused if something is acknowledged that does not stand or cannot be
     */
    List<Clash> blocking(String edition, List<ReleaseAcknowledgement> acknowledge);

    /** Everybody on the roster of a session, cancelled or not. */
    List<Member> roster(UUID session);

    /** Why a session does not take place; empty if it does, or merely has no place. */
    Optional<String> whyCancelled(String edition, UUID session);
}
