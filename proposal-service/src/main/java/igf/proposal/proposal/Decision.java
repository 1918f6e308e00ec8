package igf.proposal.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal.
 *
 * @param reason as told to the organizers
 * @param conditions what must still be done, in words; only of ACCEPTED_WITH_CONDITIONS
 * @param dueAt until when
 * @param rulesVersion the version of the rules that it was decided under
 */
public record Decision(
        Outcome outcome,
        String reason,
        List<String> conditions,
        @Nullable Instant dueAt,
        int rulesVersion,
        Instant at) {
    public Decision {
        conditions = List.copyOf(conditions);
    }

    /** The stage of the same name follows. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_CONDITIONS,
        DECLINED,
        RESERVE;

        public Stage stage() {
            return Stage.valueOf(name());
        }
    }
}
