package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefMapper.mailRecipients;
import static igf.proposal.messaging.PersonRefMapper.textOrNull;

import igf.api.invitation.Answer;
import igf.api.roster.EntryState;
import igf.contracts.PublicEvent;
import igf.contracts.proposal.SpeakerConfirmed;
import igf.contracts.proposal.SpeakerDeclined;
import igf.contracts.proposal.SpeakerInvited;
import igf.contracts.proposal.SpeakerReminded;
import igf.contracts.proposal.SpeakerReplaced;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.invitation.Departure;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates events of invitations and their answers into public events. */
final class SpeakerEventTranslator {

    private SpeakerEventTranslator() {}

    static Optional<PublicEvent> translate(InvitationEvent event) {
        return switch (event) {
            case InvitationEvent.Sent e -> speakerInvited(e);
            case InvitationEvent.Reminded e -> speakerReminded(e);
            case InvitationEvent.GuestChanged e -> Optional.empty();
            case InvitationEvent.Answered e -> Optional.ofNullable(e.invited()).map(invited -> answered(e, invited));
            case InvitationEvent.Withdrawn e ->
                e.invited() == null || e.departure() == null
                        ? Optional.empty()
                        : Optional.of(left(e.entry(), e.invited(), e.departure()));
        };
    }

    /** The organizers of a session without a proposal get no mail, since they cannot change its roster. */
    private static PublicEvent answered(InvitationEvent.Answered e, InvitationEvent.Invited invited) {
        var guest = invited.guest();
        var occasion = invited.occasion();
        if (e.answer() == Answer.DECLINE) {
            return new SpeakerDeclined(
                    occasion.edition(),
                    occasion.proposal(),
                    occasion.session(),
                    occasion.number(),
                    occasion.title(),
                    guest.person(),
                    e.entry(),
                    guest.role(),
                    textOrNull(guest.name()),
                    List.of());
        }
        return new SpeakerConfirmed(
                occasion.edition(),
                occasion.proposal(),
                occasion.session(),
                occasion.number(),
                occasion.title(),
                guest.person(),
                e.entry(),
                guest.role(),
                e.answer().name(),
                e.attendance() == null ? "UNDECIDED" : e.attendance().name(),
                textOrNull(guest.name()),
                List.of());
    }

    private static PublicEvent left(UUID entry, InvitationEvent.Invited invited, Departure departure) {
        var guest = invited.guest();
        var occasion = invited.occasion();
        var by = departure.by();
        return new SpeakerReplaced(
                occasion.edition(),
                occasion.proposal(),
                occasion.session(),
                occasion.number(),
                occasion.title(),
                guest.person(),
                entry,
                guest.role(),
                textOrNull(guest.name()),
                textOrNull(guest.email()),
                by == null ? null : by.person(),
                by == null ? null : by.entry(),
                by == null ? null : textOrNull(by.name()),
                by == null ? null : textOrNull(by.email()),
                null,
                List.of(),
                guest.language(),
                departure.isCorrection() ? true : null,
                departure.isCorrection() ? departure.remains() : null);
    }

    private static Optional<PublicEvent> speakerReminded(InvitationEvent.Reminded e) {
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
                        textOrNull(guest.name()),
                        guest.email().toString(),
                        e.tokenSealed().toString(),
                        e.expiresAt(),
                        e.number(),
                        guest.language(),
                        occasion.sender()));
    }

    private static Optional<PublicEvent> speakerInvited(InvitationEvent.Sent e) {
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
                textOrNull(guest.name()),
                String.valueOf(guest.email()),
                e.tokenSealed().toString(),
                e.expiresAt(),
                guest.affiliation(),
                textOrNull(guest.stakeholderGroup()),
                textOrNull(guest.region()),
                textOrNull(guest.attendance()),
                guest.language(),
                occasion.organizers().stream().map(PersonRefMapper::toPersonRef).toList(),
                occasion.sender()));
    }

    static Optional<PublicEvent> speakerAnswered(ProposalEvent.PersonAnswered e) {
        var entry = e.entry();
        var notice = e.notice();
        if (!entry.state().isActive()) {
            return Optional.of(new SpeakerDeclined(
                    notice.edition(),
                    e.id(),
                    e.session(),
                    notice.number(),
                    notice.title(),
                    entry.person(),
                    entry.id(),
                    entry.role().name(),
                    textOrNull(entry.name()),
                    mailRecipients(notice)));
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
                textOrNull(entry.name()),
                mailRecipients(notice)));
    }

    static PublicEvent personReplaced(ProposalEvent.PersonReplaced e) {
        return speakerReplaced(e.id(), e.session(), e.notice(), e.old(), e.entry(), e.reason(), null, null);
    }

    /** Marks the replacement as a correction of the address. */
    static PublicEvent addressCorrected(ProposalEvent.AddressCorrected e) {
        return speakerReplaced(e.id(), e.session(), e.notice(), e.old(), e.entry(), null, true, e.oldRemains());
    }

    /** Returns nothing for a draft, because nobody was notified about its people. */
    static Optional<PublicEvent> personRemoved(ProposalEvent.PersonRemoved e) {
        return Optional.ofNullable(e.notice())
                .map(notice -> speakerReplaced(e.id(), e.session(), notice, e.entry(), null, null, null, null));
    }

    private static PublicEvent speakerReplaced(
            UUID proposal,
            @Nullable UUID session,
            PublicSummary notice,
            RosterEntry old,
            @Nullable RosterEntry replacement,
            @Nullable PersonalValue reason,
            @Nullable Boolean corrected,
            @Nullable Boolean oldRemains) {
        return new SpeakerReplaced(
                notice.edition(),
                proposal,
                session,
                notice.number(),
                notice.title(),
                old.person(),
                old.id(),
                old.role().name(),
                textOrNull(old.name()),
                textOrNull(old.email()),
                replacement == null ? null : replacement.person(),
                replacement == null ? null : replacement.id(),
                replacement == null ? null : textOrNull(replacement.name()),
                replacement == null ? null : textOrNull(replacement.email()),
                textOrNull(reason),
                mailRecipients(notice),
                old.language(),
                corrected,
                oldRemains);
    }
}
