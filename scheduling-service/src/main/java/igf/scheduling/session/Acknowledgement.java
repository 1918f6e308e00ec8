package igf.scheduling.session;

import igf.scheduling.vocabulary.Clash;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The clashes that somebody accepted when they placed a session, and why. Person and time are in the event's metadata.
 *
 * @param reason the reason they gave; null if none
 * @param clashes listed one by one, so that later clashes of the same kind are not accepted too
 */
public record Acknowledgement(@Nullable String reason, List<Accepted> clashes) {

    public Acknowledgement {
        clashes = List.copyOf(clashes);
    }

    /** Returns the kinds of the accepted clashes. */
    public Set<String> kinds() {
        return clashes.stream().map(clash -> clash.kind().name()).collect(Collectors.toSet());
    }

    /**
     * @param person the double-booked or unavailable person, by a random id; null for other kinds
     * @param session the conflicting session; null if the clash is with the room or the slot
     */
    public record Accepted(
            Clash.Kind kind,
            @Nullable UUID person,
            @Nullable UUID session) {

        public static Accepted of(Clash clash) {
            var other = clash.other();
            return new Accepted(clash.kind(), clash.person(), other == null ? null : other.sessionId());
        }
    }
}
