package igf.proposal.invitation;

import igf.api.invitation.Answer;
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
     * Invites a person. If the same person is invited already, only updates their description. Another person at the
     * same entry gets a new link, and the old one becomes invalid.
     *
     * @param id {@link InvitationId#of}
     * @param remindAt times of reminders while there is no answer, ascending
     */
    record Send(
            @TargetAggregateIdentifier String id,
            Guest guest,
            Occasion occasion,
            String tokenHash,
            PersonalValue tokenSealed,
            Instant expiresAt,
            List<Instant> remindAt)
            implements InvitationCommand {

        /** Leaves out the random link: a reaction that runs again takes the same step. */
        @Override
        public String toString() {
            return "Send[id=" + id + ", person=" + guest.person() + "]";
        }
    }

    /**
     * Updates the description of the invited person. Does nothing if another person is invited, or if the invitation
     * was withdrawn.
     */
    record Describe(@TargetAggregateIdentifier String id, Guest guest) implements InvitationCommand {}

    /**
     * Sends a planned reminder. Does nothing if there is an answer, or if it was sent already.
     *
     * @param due as recorded with the invitation
     */
    record Remind(@TargetAggregateIdentifier String id, Instant due) implements InvitationCommand {}

    /** @param attendance null leaves it unchanged */
    record Reply(
            @TargetAggregateIdentifier String id,
            String tokenHash,
            Answer answer,
            @Nullable Attendance attendance) implements InvitationCommand {}

    /**
     * @param person the person to uninvite; does nothing if another one is invited now; null for whoever is invited
     * @param departure how the person left a session without a proposal; null if it was cancelled, and for proposals
     */
    record Withdraw(
            @TargetAggregateIdentifier String id,
            @Nullable UUID person,
            @Nullable Departure departure) implements InvitationCommand {

        public Withdraw(String id) {
            this(id, null);
        }

        public Withdraw(String id, @Nullable UUID person) {
            this(id, person, null);
        }
    }
}
