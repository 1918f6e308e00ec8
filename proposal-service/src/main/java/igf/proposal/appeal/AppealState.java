package igf.proposal.appeal;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an appeal.
 *
 * @param answer the answer to the organizers; for a closed appeal, the reason for which the decision was undone; null
 *     if there is none
 * @param rulesVersion version of the rules at the answer; null before, and for older appeals
 */
record AppealState(
        UUID appeal,
        UUID proposal,
        Status status,
        PersonalValue text,
        Instant filedAt,
        @Nullable String answer,
        @Nullable Integer rulesVersion) {

    public enum Status {
        FILED,
        UPHELD,
        DISMISSED,
        /** The decision was undone before the answer */
        CLOSED
    }

    static AppealState of(AppealEvent.Filed e) {
        return new AppealState(e.appeal(), e.proposal(), Status.FILED, e.text(), e.at(), null, null);
    }

    AppealState after(AppealEvent event) {
        return switch (event) {
            case AppealEvent.Filed e -> of(e);
            case AppealEvent.Upheld e -> withAnswer(Status.UPHELD, e.reason(), e.rulesVersion());
            case AppealEvent.Closed e ->
                withAnswer(Status.CLOSED, e.reason() == null ? answer : e.reason(), rulesVersion);
            case AppealEvent.Dismissed e -> withAnswer(Status.DISMISSED, e.reason(), e.rulesVersion());
        };
    }

    private AppealState withAnswer(Status newStatus, @Nullable String reason, @Nullable Integer version) {
        return new AppealState(appeal, proposal, newStatus, text, filedAt, reason, version);
    }
}
