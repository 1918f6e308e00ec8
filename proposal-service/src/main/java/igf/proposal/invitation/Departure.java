package igf.proposal.invitation;

import org.jspecify.annotations.Nullable;

/**
 * How a person left a session without a proposal.
 *
 * @param by the person who has the entry now; null if it was removed
 * @param remains whether the person has another role in the session
 * @param replaced true if {@code by} is somebody else; null if only the address was corrected, if the entry was
 *     removed, and in events of earlier releases, where a new person counts as a correction
 */
public record Departure(
        @Nullable Guest by, boolean remains, @Nullable Boolean replaced) {

    public Departure(@Nullable Guest by, boolean remains) {
        this(by, remains, null);
    }

    /** Returns whether the address of the entry was a mistake, so that the person was never meant. */
    public boolean isCorrection() {
        return by != null && !Boolean.TRUE.equals(replaced);
    }
}
