package igf.scheduling.release;

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
     * Returns what a release would do; nothing until the edition is known.
     *
     * @param before the sessions of the last release
     * @param number number of the next release
     * @throws igf.platform.domain.RefusedException if a session or day of its scope does not exist, or an acknowledged
     *     clash does not exist or cannot be acknowledged
     */
    ReleaseDraft draftRelease(String edition, List<ReleasedSession> before, int number, ReleaseRequest request);

    /** Returns why a session was cancelled; empty if it was not, even without a place. */
    Optional<String> findCancellationReason(String edition, UUID session);
}
