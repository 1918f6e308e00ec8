package igf.proposal.invitation;

import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of an invitation. Each returns the {@link InvitationState} after it. */
public sealed interface InvitationCommand {

    /**
     * Asks somebody. If the same person is asked already, says only what the roster says otherwise; another person in the same place gets a link of
     * their own, and the one before works no longer.
     *
     * @param id {@link InvitationId#of}
     * @param remindAt when the person is reminded as long as there is no answer, ascending
     */
    record Send(
            @TargetAggregateIdentifier String id,
            Guest guest,
            Occasion occasion,
            String tokenHash,
            PersonalValue tokenSealed,
            Instant expiresAt,
            List<Instant> remindAt)
            implements InvitationCommand {}

    /** The roster says this of who is asked now; says nothing of anybody else, nor of an invitation that was taken back. */
    record Describe(@TargetAggregateIdentifier String id, Guest guest) implements InvitationCommand {}

    /** It is time; says nothing if there is an answer, or if it was said already. @param due as recorded with the invitation */
    record Remind(@TargetAggregateIdentifier String id, Instant due) implements InvitationCommand {}

    /** @param attendance null leaves it as it was */
    record Reply(
            @TargetAggregateIdentifier String id,
            String tokenHash,
            Answer answer,
            @Nullable Attendance attendance) implements InvitationCommand {}

    /** @param person says nothing if somebody else is invited now; null for whoever it is */
    record Withdraw(
            @TargetAggregateIdentifier String id, @Nullable UUID person) implements InvitationCommand {

        public Withdraw(String id) {
            this(id, null);
        }
    }
}
