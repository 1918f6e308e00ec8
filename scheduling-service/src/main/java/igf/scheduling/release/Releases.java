package igf.scheduling.release;

import igf.api.release.ChangeType;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads releases, with the people who are named in public now. */
public interface Releases {

    /** Returns releases with all people, as released; for the secretariat and for comparisons. */
    Releases withAllPeople();

    /** Returns the rule for names in releases of an edition. */
    NameRedactor nameRedactor(String edition);

    Optional<PublicProgramme> findCurrent(String edition);

    /** Returns the last release made at or before an instant. */
    Optional<PublicProgramme> findAsOf(String edition, Instant instant);

    Optional<PublicProgramme> findByNumber(String edition, int number);

    boolean isKnown(String edition);

    /** Returns the 404 for a release that does not exist. */
    default RefusedException missingRelease(String edition) {
        return isKnown(edition)
                ? new RefusedException(Refusal.notFound("There is no such release of a programme."))
                : unknownEdition(edition);
    }

    /** @throws RefusedException not found, if there is no such edition */
    default void requireEdition(String edition) {
        if (!isKnown(edition)) {
            throw unknownEdition(edition);
        }
    }

    private static RefusedException unknownEdition(String edition) {
        return new RefusedException(Refusal.notFound("There is no edition " + edition + "."));
    }

    List<Summary> listSummaries(String edition);

    record Summary(
            int number,
            @Nullable String name,
            boolean partial,
            @Nullable String note,
            Instant at,
            int sessions,
            int scheduled,
            int moved,
            int cancelled,
            int changed) {}

    /** Returns the changes of a release by number; empty for a release that does not exist. */
    List<ReleaseChange> changes(String edition, int number);

    /** Returns the position of the view; to be read before what it shows. */
    long position();

    /**
     * Returns the last change of each session that the public sees: by a release, by an answer of its people, or by the
     * edition's rule for names.
     */
    Map<UUID, Revision> findRevisions(String edition);

    /** Returns a session as last released. */
    Optional<PublicSession> findSession(UUID sessionId);

    /**
     * @param releaseNumber number of the last release that changed it
     * @param currentRelease number of the edition's current release, which contains the same state
     * @param change the change in that release
     * @param unnamedPeople participants who are not named
     * @param revision its last change
     */
    record PublicSession(
            String edition,
            int releaseNumber,
            int currentRelease,
            Instant releasedAt,
            ReleaseChange change,
            List<Member> unnamedPeople,
            Revision revision) {

        public boolean isCancelled() {
            return change.type() == ChangeType.CANCELLED;
        }
    }
}
