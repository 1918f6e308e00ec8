package igf.scheduling.programme;

import igf.scheduling.vocabulary.Clash;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody accepted when they placed a session, and why. Who and when is recorded with the event.
 *
 * @param reason in their words
 * @param clashes one by one, so that none that comes later is accepted with them
 */
public record Acknowledgement(@Nullable String reason, List<Accepted> clashes) {

    public Acknowledgement {
        clashes = List.copyOf(clashes);
    }

    /** @param person null for other kinds; @param session the one in the way, null if it is the room or the slot */
    public record Accepted(
            Clash.Kind kind,
            @Nullable UUID person,
            @Nullable UUID session) {

        static Accepted of(Clash clash) {
            var other = clash.other();
            return new Accepted(clash.kind(), clash.person(), other == null ? null : other.sessionId());
        }
    }
}
