package igf.proposal.appeal;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as its events made it.
 *
 * @param answer as told to the organizers, null as long as there is none; of a closed one why its decision was undone, if that is known
 * @param rulesVersion the version of the rules that it was answered under; null as long as there is no answer, or of older ones
 */
record AppealState(
        UUID appeal,
        UUID proposal,
        Status status,
        PersonalValue text,
        Instant filedAt,
        @Nullable String answer,
        @Nullable Integer rulesVersion) {

    /** Where it stands. */
    public enum Status {
        FILED,
        UPHELD,
        DISMISSED,
        /** The decision that it was against was undone */
        CLOSED
    }

    static AppealState of(AppealEvent.Filed e) {
        return new AppealState(e.appeal(), e.proposal(), Status.FILED, e.text(), e.at(), null, null);
    }

    AppealState after(AppealEvent event) {
        return switch (event) {
            case AppealEvent.Filed e -> of(e);
            case AppealEvent.Upheld e -> answered(Status.UPHELD, e.reason(), e.rulesVersion());
            case AppealEvent.Closed e ->
                answered(Status.CLOSED, e.reason() == null ? answer : e.reason(), rulesVersion);
            case AppealEvent.Dismissed e -> answered(Status.DISMISSED, e.reason(), e.rulesVersion());
        };
    }

    private AppealState answered(Status newStatus, @Nullable String reason, @Nullable Integer version) {
        return new AppealState(appeal, proposal, newStatus, text, filedAt, reason, version);
    }
}
