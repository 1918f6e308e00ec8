package igf.scheduling.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was released, for every feature that shows it. */
public interface Releases {

    /** The release in force now. */
    Optional<Released> current(String edition);

    /** The release in force at an instant: the last one recorded no later. */
    Optional<Released> at(String edition, Instant instant);

    Optional<Released> number(String edition, int number);

    /** All of an edition, by number. */
    List<Head> heads(String edition);

    /** A release in numbers. @param sessions placed sessions in all */
    record Head(int number, @Nullable String note, Instant at, int sessions, int scheduled, int moved, int cancelled) {}

    /** A session as the public knows it. */
    Optional<PublicSession> session(UUID sessionId);

    /**
     * @param number of the last release that changed it
     * @param change what that release said, the session in its form of the newest release that holds it
     */
    record PublicSession(String edition, int number, Instant releasedAt, ReleaseChange change) {

        public boolean cancelled() {
            return change.type() == ReleaseChange.Type.CANCELLED;
        }
    }
}
