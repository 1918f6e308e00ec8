package igf.scheduling.release;

import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was released, for every feature that shows it: with the people whom the public sees by name now. */
public interface Releases {

    /** The same with everybody, as it was released: for the secretariat, and to compare. */
    Releases whole();

    /** Whom the public sees by name now in releases of an edition. */
    Naming naming(String edition);

    /** The release in force now. */
    Optional<PublicProgramme> current(String edition);

    /** The release in force at an instant: the last one recorded no later. */
    Optional<PublicProgramme> at(String edition, Instant instant);

    Optional<PublicProgramme> number(String edition, int number);

    /** All of an edition, by number. */
    List<Head> heads(String edition);

    /** A release in numbers. */
    record Head(
            int number,
            @Nullable String note,
            Instant at,
            int sessions,
            int scheduled,
            int moved,
            int cancelled,
            int changed) {}

    /** What a release changed against the one before, by number; empty for one that there is not. */
    List<ReleaseChange> changes(String edition, int number);

    /** A session as the public knows it. */
    Optional<PublicSession> session(UUID sessionId);

    /**
     * @param number of the last release that changed it
     * @param change what that release said
     * @param unnamed those who take part and are not named
     */
    record PublicSession(String edition, int number, Instant releasedAt, ReleaseChange change, List<Member> unnamed) {

        public boolean cancelled() {
            return change.type() == ReleaseChange.Type.CANCELLED;
        }
    }
}
