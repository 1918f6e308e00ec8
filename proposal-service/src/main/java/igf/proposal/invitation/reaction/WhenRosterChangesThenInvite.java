package igf.proposal.invitation.reaction;

import igf.api.roster.EntryState;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.platform.people.LinkToken;
import igf.platform.people.People;
import igf.proposal.edition.EditionState;
import igf.proposal.invitation.InvitationCommand;
import igf.proposal.invitation.InvitationId;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invites everybody on the roster of a submitted proposal, and withdraws invitations of removed entries. One processor
 * does both, so that the two cannot overtake each other.
 */
@Component
@ProcessingGroup("invitations")
class WhenRosterChangesThenInvite {

    private static final String NAME = "invitations";
    private static final Duration MIN_VALIDITY = Duration.ofDays(1);
    private static final Duration DEFAULT_VALIDITY = Duration.ofDays(60);

    private final SecureRandom random = new SecureRandom();
    private final Commands commands;
    private final People people;
    private final Editions editions;
    private final Proposals proposals;
    private final LinkedPeople linkedPeople;

    WhenRosterChangesThenInvite(
            Commands commands, People people, Editions editions, Proposals proposals, LinkedPeople linkedPeople) {
        this.commands = commands;
        this.people = people;
        this.editions = editions;
        this.proposals = proposals;
        this.linkedPeople = linkedPeople;
    }

    @EventHandler
    void on(ProposalEvent.Submitted event, Meta meta) {
        var proposal = proposal(event.id());
        invite(proposal, proposal.roster(), meta);
    }

    @EventHandler
    void on(ProposalEvent.PersonListed event, Meta meta) {
        inviteEntry(event.id(), event.entry().id(), meta);
    }

    @EventHandler
    void on(ProposalEvent.PersonChanged event, Meta meta) {
        if (needsAnswer(event.entry().state())) {
            inviteEntry(event.id(), event.entry().id(), meta);
        } else {
            sendIfInvited(
                    new InvitationCommand.Describe(
                            InvitationId.of(event.entry().id()), GuestMapper.toGuest(event.entry())),
                    meta);
        }
    }

    @EventHandler
    void on(ProposalEvent.PersonReplaced event, Meta meta) {
        withdraw(event.old().id(), meta);
        inviteEntry(event.id(), event.entry().id(), meta);
    }

    /** The link of the old address ends even if the new person cannot be invited. */
    @EventHandler
    void on(ProposalEvent.AddressCorrected event, Meta meta) {
        withdraw(event.old().id(), meta);
        inviteEntry(event.id(), event.entry().id(), meta);
    }

    @EventHandler
    void on(ProposalEvent.PersonRemoved event, Meta meta) {
        withdraw(event.entry().id(), meta);
    }

    @EventHandler
    void on(ProposalEvent.Withdrawn event, Meta meta) {
        proposal(event.id()).roster().forEach(entry -> withdraw(entry.id(), meta));
    }

    private void inviteEntry(UUID id, UUID entry, Meta meta) {
        // A draft may have been deleted since then.
        proposals
                .find(id)
                .map(VersionedProposal::state)
                .ifPresent(proposal ->
                        invite(proposal, proposal.findEntry(entry).stream().toList(), meta));
    }

    private void invite(ProposalState proposal, List<RosterEntry> entries, Meta meta) {
        var notice = proposal.notice();
        if (notice == null || proposal.stage().isOut()) {
            return;
        }
        var edition = editions.get(proposal.edition());
        for (var entry : entries) {
            if (entry.isInvitable() && needsAnswer(entry.state()) && !people.isErased(entry.person())) {
                var secret = new byte[LinkToken.SECRET];
                random.nextBytes(secret);
                var token = LinkToken.of(entry.id(), secret);
                commands.sendAs(
                        NAME,
                        new InvitationCommand.Send(
                                InvitationId.of(entry.id()),
                                GuestMapper.toGuest(entry),
                                GuestMapper.toOccasion(proposal, notice, sender(meta)),
                                token.hash(),
                                people.seal(entry.person(), token.text()),
                                expiry(edition, meta),
                                reminders(edition, meta)),
                        meta.correlationId());
            }
        }
    }

    /** Returns one id for all linked ids of a sender whose mails are counted; null for other senders. */
    private @Nullable UUID sender(Meta meta) {
        return UnverifiedSender.of(meta.actor())
                .map(linkedPeople::findIds)
                .map(Collections::min)
                .orElse(null);
    }

    /** Includes INVITED, because this state may be out of date. The invitation itself checks whether it is valid. */
    private static boolean needsAnswer(EntryState state) {
        return state == EntryState.LISTED || state == EntryState.INVITED;
    }

    /** The link is valid until the event is over, if that is far enough in the future. */
    static Instant expiry(EditionState edition, Meta meta) {
        var eventEnd = edition.details().endsAt();
        return eventEnd.isAfter(meta.recordedAt().plus(MIN_VALIDITY))
                ? eventEnd
                : meta.recordedAt().plus(DEFAULT_VALIDITY);
    }

    /** Later changes of the rules apply to later invitations only. */
    static List<Instant> reminders(EditionState edition, Meta meta) {
        return edition.rules().invitations().reminderDays().stream()
                .map(days -> meta.recordedAt().plus(Duration.ofDays(days)))
                .filter(due -> due.isBefore(expiry(edition, meta)))
                .toList();
    }

    private ProposalState proposal(UUID id) {
        return proposals.get(id).state();
    }

    private void withdraw(UUID entry, Meta meta) {
        sendIfInvited(new InvitationCommand.Withdraw(InvitationId.of(entry)), meta);
    }

    private void sendIfInvited(InvitationCommand command, Meta meta) {
        try {
            commands.sendAs(NAME, command, meta.correlationId());
        } catch (RefusedException e) {
            // Most people on a changed roster were never invited.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
