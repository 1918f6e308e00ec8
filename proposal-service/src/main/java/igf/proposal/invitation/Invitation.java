package igf.proposal.invitation;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.invitation.InvitationStatus;
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import igf.proposal.invitation.InvitationCommand.Describe;
import igf.proposal.invitation.InvitationCommand.Remind;
import igf.proposal.invitation.InvitationCommand.Reply;
import igf.proposal.invitation.InvitationCommand.Send;
import igf.proposal.invitation.InvitationCommand.Withdraw;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One invitation: the invited person, the link, and the latest answer. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Invitation {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable InvitationState state;

    Invitation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InvitationState handle(Send c) {
        if (state == null || state.status() == InvitationStatus.WITHDRAWN || !isSamePerson(c.guest(), state.guest())) {
            var entry = requireNonNull(c.guest().entry(), "only people on a roster are invited");
            apply(new InvitationEvent.Sent(
                    entry, c.guest(), c.occasion(), c.tokenHash(), c.tokenSealed(), c.expiresAt(), c.remindAt()));
        } else {
            updateGuest(c.guest());
        }
        return state();
    }

    @CommandHandler
    InvitationState handle(Describe c) {
        updateGuest(c.guest());
        return state();
    }

    private void updateGuest(Guest newGuest) {
        var current = state().guest();
        if (state().status() != InvitationStatus.WITHDRAWN
                && isSamePerson(newGuest, current)
                && !newGuest.equals(current)) {
            apply(new InvitationEvent.GuestChanged(entry(), newGuest));
        }
    }

    private static boolean isSamePerson(Guest first, Guest second) {
        return first.person().equals(second.person());
    }

    @CommandHandler
    InvitationState handle(Reply c, Context context) {
        requireValidToken(c.tokenHash(), context.now());
        var attendance = c.attendance() == null ? state().attendance() : c.attendance();
        var unchanged = state().status() == c.answer().status() && attendance == state().attendance();
        if (!unchanged) {
            apply(new InvitationEvent.Answered(
                    entry(),
                    state().occasion().proposal(),
                    c.answer(),
                    attendance,
                    state().guest().person(),
                    invitedToSession()));
        }
        return state();
    }

    InvitationState stateForToken(String hash, Instant now) {
        requireValidToken(hash, now);
        return state();
    }

    private void requireValidToken(String hash, Instant now) {
        if (state().formerHashes().contains(hash)) {
            throw new RefusedException(InvitationRefusal.withdrawn());
        }
        if (!state().tokenHash().equals(hash)) {
            throw new RefusedException(InvitationRefusal.unknownLink());
        }
        if (state().status() == InvitationStatus.WITHDRAWN) {
            throw new RefusedException(InvitationRefusal.withdrawn());
        }
        if (now.isAfter(state().expiresAt())) {
            throw new RefusedException(InvitationRefusal.expired(state().expiresAt()));
        }
    }

    /** Does nothing for the reminders of a replaced or answered link. */
    @CommandHandler
    InvitationState handle(Remind c) {
        if (state().isReminderDue(c.due())) {
            apply(new InvitationEvent.Reminded(
                    entry(),
                    state().reminded() + 1,
                    state().guest(),
                    state().occasion(),
                    requireNonNull(state().tokenSealed(), "a link that can be mailed again"),
                    state().expiresAt(),
                    c.due()));
        }
        return state();
    }

    @CommandHandler
    InvitationState handle(Withdraw c) {
        var isTheirs = c.person() == null || c.person().equals(state().guest().person());
        if (isTheirs && state().status() != InvitationStatus.WITHDRAWN) {
            apply(new InvitationEvent.Withdrawn(
                    entry(), state().occasion().proposal(), invitedToSession(), c.departure()));
        }
        return state();
    }

    /** Returns what public events say about an invitation to a session; null for a proposal, which says it itself. */
    private InvitationEvent.@Nullable Invited invitedToSession() {
        return state().occasion().isOfSessionAlone()
                ? new InvitationEvent.Invited(state().guest(), state().occasion())
                : null;
    }

    private java.util.UUID entry() {
        return requireNonNull(state().guest().entry(), "only people on a roster are invited");
    }

    InvitationState state() {
        return requireNonNull(state, "the first event of an invitation is Sent");
    }

    @EventSourcingHandler
    void on(InvitationEvent event) {
        id = InvitationId.of(event.entry());
        state = InvitationState.after(state, event);
    }
}
