package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefs.text;
import static igf.proposal.messaging.PersonRefs.told;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerReminded;
import igf.contracts.proposal.SpeakerReplaced;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.EntryState;
import java.util.Optional;

/** What the public hears of who is invited and what they answer. */
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
        var old = e.old();
        var by = e.entry();
        return new SpeakerReplaced(
                e.notice().edition(),
                e.id(),
                e.session(),
                e.notice().number(),
                e.notice().title(),
                old.person(),
                old.id(),
                old.role().name(),
                text(old.name()),
                text(old.email()),
                by.person(),
                by.id(),
                text(by.name()),
                text(by.email()),
                text(e.reason()),
                told(e.notice()),
                old.language(),
                null,
                null);
    }

    /** The old address has nothing to do with the entry any more; nobody left. */
    static PublicEvent corrected(ProposalEvent.AddressCorrected e) {
        var old = e.old();
        var now = e.entry();
        return new SpeakerReplaced(
                e.notice().edition(),
                e.id(),
                e.session(),
                e.notice().number(),
                e.notice().title(),
                old.person(),
                old.id(),
                old.role().name(),
                text(old.name()),
                text(old.email()),
                now.person(),
                now.id(),
                text(now.name()),
                text(now.email()),
                null,
                told(e.notice()),
                old.language(),
                true,
                e.oldRemains());
    }

    /** Nobody has heard of who was on a draft. */
    static Optional<PublicEvent> removed(ProposalEvent.PersonRemoved e) {
        var notice = e.notice();
        if (notice == null) {
            return Optional.empty();
        }
        var old = e.entry();
        return Optional.of(new SpeakerReplaced(
                notice.edition(),
                e.id(),
                e.session(),
                notice.number(),
                notice.title(),
                old.person(),
                old.id(),
                old.role().name(),
                text(old.name()),
                text(old.email()),
                null,
                null,
                null,
                null,
                null,
                told(notice),
                old.language(),
                null,
                null));
    }
}
