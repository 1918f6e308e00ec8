package igf.scheduling.release;

import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads releases, with the people who are named in public now. */
public interface Releases {

    /** Returns releases with all people, as released; for the secretariat and for comparisons. */
    Releases whole();

    /** Returns the rule for names in releases of an edition. */
    Naming naming(String edition);

    Optional<PublicProgramme> current(String edition);

    /** Returns the last release made at or before an instant. */
    Optional<PublicProgramme> at(String edition, Instant instant);

    Optional<PublicProgramme> number(String edition, int number);

    List<Head> heads(String edition);

    record Head(
            int number,
            @Nullable String note,
            Instant at,
            int sessions,
            int scheduled,
            int moved,
            int cancelled,
            int changed) {}

    /** Returns the changes of a release by number; empty for a release that does not exist. */
    List<ReleaseChange> changes(String edition, int number);

    /** Returns a session as last released. */
    Optional<PublicSession> session(UUID sessionId);

    /**
     * @param number of the last release that changed it
     * @param change the change in that release
     * @param unnamed participants who are not named
     */
    record PublicSession(String edition, int number, Instant releasedAt, ReleaseChange change, List<Member> unnamed) {

        public boolean cancelled() {
            return change.type() == ReleaseChange.Type.CANCELLED;
        }
    }
}
