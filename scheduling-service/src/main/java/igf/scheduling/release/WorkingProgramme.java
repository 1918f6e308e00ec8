package igf.scheduling.release;

import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a release of the working programme would publish. */
public interface WorkingProgramme {

    /** Returns the time zone of an edition's local times; UTC until the edition is known. */
    ZoneId timeZone(String edition);

    /** Returns the sessions that a release would publish now; empty until the edition is known. */
    List<ReleasedSession> currentSessions(String edition);

    /** Returns the sessions that a release would have published at an instant. */
    List<ReleasedSession> sessionsAsOf(String edition, Instant instant);

    /**
     * Returns hard clashes that would block a release.
     *
     * @throws igf.platform.domain.RefusedException if an acknowledged clash does not exist or cannot be acknowledged
     */
    List<Clash> blockingClashes(String edition, List<ReleaseAcknowledgement> acknowledge);

    /** Returns everybody on the roster of a session, cancelled or not. */
    List<Member> roster(UUID session);

    /** Returns why a session was cancelled; empty if it was not, even without a place. */
    Optional<String> findCancellationReason(String edition, UUID session);
}
