package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefs.text;
import static igf.proposal.messaging.PersonRefs.told;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerReminded;
import igf.contracts.proposal.SpeakerReplaced;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.EntryState;
import igf.proposal.roster.RosterEntry;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates events of invitations and their answers into public events. */
final class SpeakerContracts {

    private SpeakerContracts() {}

    static Optional<PublicEvent> of(InvitationEvent event) {
        return switch (event) {
            case InvitationEvent.Sent e -> invited(e);
            case InvitationEvent.Reminded e -> reminded(e);
            case InvitationEvent.GuestChanged e -> Optional.empty();
            case InvitationEvent.Answered e -> Optional.empty();
            case InvitationEvent.Withdrawn e -> Optional.empty();
        };
    }

    private static Optional<PublicEvent> reminded(InvitationEvent.Reminded e) {
        var guest = e.guest();
        var occasion = e.occasion();
        return guest.email() == null
                ? Optional.empty()
                : Optional.of(new SpeakerReminded(
                        occasion.edition(),
                        occasion.proposal(),
                        occasion.session(),
                        occasion.number(),
                        occasion.title(),
                        guest.person(),
                        e.entry(),
                        guest.role(),
                        text(guest.name()),
                        guest.email().toString(),
                        e.tokenSealed().toString(),
                        e.expiresAt(),
                        e.number(),
                        guest.language(),
                        occasion.sender()));
    }

    private static Optional<PublicEvent> invited(InvitationEvent.Sent e) {
        if (e.guest().email() == null) {
            return Optional.empty();
        }
        var guest = e.guest();
        var occasion = e.occasion();
        return Optional.of(new SpeakerInvited(
                occasion.edition(),
                occasion.proposal(),
                occasion.session(),
                occasion.number(),
                occasion.title(),
                guest.person(),
                e.entry(),
                guest.role(),
                text(guest.name()),
                String.valueOf(guest.email()),
                e.tokenSealed().toString(),
                e.expiresAt(),
                guest.affiliation(),
                text(guest.stakeholderGroup()),
                text(guest.region()),
                text(guest.attendance()),
                guest.language(),
                occasion.organizers().stream().map(PersonRefs::of).toList(),
                occasion.sender()));
    }

    static Optional<PublicEvent> answered(ProposalEvent.PersonAnswered e) {
        var entry = e.entry();
        var notice = e.notice();
        if (!entry.state().counts()) {
            return Optional.of(new SpeakerDeclined(
                    notice.edition(),
                    e.id(),
                    e.session(),
                    notice.number(),
                    notice.title(),
                    entry.person(),
                    entry.id(),
                    entry.role().name(),
                    text(entry.name()),
                    told(notice)));
        }
        return Optional.of(new SpeakerConfirmed(
                notice.edition(),
                e.id(),
                e.session(),
                notice.number(),
                notice.title(),
                entry.person(),
                entry.id(),
                entry.role().name(),
                entry.state() == EntryState.TENTATIVE ? "TENTATIVE" : "CONFIRM",
                entry.attendance() == null ? "UNDECIDED" : entry.attendance().name(),
                text(entry.name()),
                told(notice)));
    }

    static PublicEvent replaced(ProposalEvent.PersonReplaced e) {
        return left(e.id(), e.session(), e.notice(), e.old(), e.entry(), e.reason(), null, null);
    }

    /** Only the address was wrong; nobody left the roster. */
    static PublicEvent corrected(ProposalEvent.AddressCorrected e) {
        return left(e.id(), e.session(), e.notice(), e.old(), e.entry(), null, true, e.oldRemains());
    }

    /** Nobody was notified about people on a draft. */
    static Optional<PublicEvent> removed(ProposalEvent.PersonRemoved e) {
        return Optional.ofNullable(e.notice())
                .map(notice -> left(e.id(), e.session(), notice, e.entry(), null, null, null, null));
    }

    private static PublicEvent left(
            UUID proposal,
            @Nullable UUID session,
            PublicSummary notice,
            RosterEntry old,
            @Nullable RosterEntry by,
            @Nullable PersonalValue reason,
            @Nullable Boolean corrected,
            @Nullable Boolean remains) {
        return new SpeakerReplaced(
                notice.edition(),
                proposal,
                session,
                notice.number(),
                notice.title(),
                old.person(),
                old.id(),
                old.role().name(),
                text(old.name()),
                text(old.email()),
                by == null ? null : by.person(),
                by == null ? null : by.id(),
                by == null ? null : text(by.name()),
                by == null ? null : text(by.email()),
                text(reason),
                told(notice),
                old.language(),
                corrected,
                remains);
    }
}
