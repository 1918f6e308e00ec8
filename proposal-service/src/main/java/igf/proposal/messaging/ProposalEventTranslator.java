package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefMapper.mailRecipients;

import igf.api.screening.ScreeningOutcome;
import igf.contracts.PublicEvent;
import igf.contracts.proposal.DecisionUndone;
import igf.contracts.proposal.FailedCriterion;
import igf.contracts.proposal.ProposalAccepted;
import igf.contracts.proposal.ProposalChanged;
import igf.contracts.proposal.ProposalDeclined;
import igf.contracts.proposal.ProposalMerged;
import igf.contracts.proposal.ProposalReserved;
import igf.contracts.proposal.ProposalScreened;
import igf.contracts.proposal.ProposalSubmitted;
import igf.contracts.proposal.ProposalWithdrawn;
import igf.contracts.proposal.ScreeningUndone;
import igf.contracts.proposal.SessionFormat;
import igf.contracts.proposal.Subtheme;
import igf.platform.domain.Actor;
import igf.proposal.content.Content;
import igf.proposal.content.PublicSummary;
import igf.proposal.invitation.reaction.UnverifiedSender;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.rules.judging.Reason;
import igf.proposal.screening.Screening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

final class ProposalEventTranslator {

    /** Length of a session whose proposal does not state one. */
    private static final int DEFAULT_MINUTES = 60;

    private ProposalEventTranslator() {}

    static List<PublicEvent> translate(ProposalEvent event, Actor actor) {
        var own = translateOne(event, actor).stream();
        var roster = switch (event) {
            case ProposalEvent.PersonReplaced e -> RosterEventTranslator.rosterChanged(e.id(), e.told());
            case ProposalEvent.AddressCorrected e -> RosterEventTranslator.rosterChanged(e.id(), e.told());
            default -> Optional.<PublicEvent>empty();
        };
        var others = Stream.concat(roster.stream(), RevisionTranslator.translate(event).stream());
        return Stream.concat(own, others).toList();
    }

    private static Optional<PublicEvent> translateOne(ProposalEvent event, Actor actor) {
        return switch (event) {
            case ProposalEvent.Submitted e ->
                Optional.of(new ProposalSubmitted(
                        e.notice().edition(),
                        e.id(),
                        e.notice().number(),
                        e.notice().title(),
                        e.receipt().rulesVersion(),
                        toSubthemes(e.subthemes()),
                        mailRecipients(e.notice()),
                        UnverifiedSender.of(actor).orElse(null)));
            case ProposalEvent.Withdrawn e ->
                Optional.of(new ProposalWithdrawn(
                        e.notice().edition(),
                        e.id(),
                        e.notice().number(),
                        e.notice().title(),
                        e.session(),
                        mailRecipients(e.notice())));
            case ProposalEvent.Screened e -> Optional.of(proposalScreened(e.id(), e.notice(), e.screening()));
            case ProposalEvent.ScreeningOverruled e -> Optional.of(proposalScreened(e.id(), e.notice(), e.screening()));
            case ProposalEvent.ScreeningUndone e ->
                Optional.of(new ScreeningUndone(
                        e.notice().edition(),
                        e.id(),
                        e.notice().number(),
                        e.notice().title(),
                        e.screening().outcome().name(),
                        e.reason(),
                        mailRecipients(e.notice())));
            case ProposalEvent.Decided e -> Optional.of(decisionMade(e));
            case ProposalEvent.Revised e ->
                Optional.of(new ProposalChanged(
                        e.notice().edition(),
                        e.id(),
                        e.session(),
                        e.notice().number(),
                        e.notice().title(),
                        toSubthemes(e.subthemes()),
                        toSessionFormat(e.content()),
                        descriptionOrEmpty(e.content())));
            case ProposalEvent.DecisionUndone e ->
                Optional.of(new DecisionUndone(
                        e.notice().edition(),
                        e.id(),
                        e.notice().number(),
                        e.notice().title(),
                        e.session(),
                        e.decision().outcome().name(),
                        e.reason(),
                        null,
                        mailRecipients(e.notice())));
            case ProposalEvent.Lapsed e ->
                Optional.of(new DecisionUndone(
                        e.notice().edition(),
                        e.id(),
                        e.notice().number(),
                        e.notice().title(),
                        e.session(),
                        e.decision().outcome().name(),
                        String.join("\n", e.unmet()),
                        "LAPSED",
                        mailRecipients(e.notice())));
            case ProposalEvent.Merged e ->
                Optional.of(new ProposalMerged(
                        e.notice().edition(),
                        e.id(),
                        e.notice().number(),
                        e.notice().title(),
                        e.into(),
                        mailRecipients(e.notice())));
            case ProposalEvent.PersonReplaced e -> Optional.of(SpeakerEventTranslator.personReplaced(e));
            case ProposalEvent.AddressCorrected e -> Optional.of(SpeakerEventTranslator.addressCorrected(e));
            case ProposalEvent.PersonRemoved e -> SpeakerEventTranslator.personRemoved(e);
            case ProposalEvent.PersonAnswered e -> SpeakerEventTranslator.speakerAnswered(e);
            case ProposalEvent.Drafted e -> Optional.empty();
            case ProposalEvent.DraftDeleted e -> Optional.empty();
            case ProposalEvent.ContentChanged e -> Optional.empty();
            case ProposalEvent.FieldsChanged e -> Optional.empty();
            case ProposalEvent.Returned e -> Optional.empty();
            case ProposalEvent.PersonListed e -> RosterEventTranslator.rosterChanged(e.id(), e.told());
            case ProposalEvent.PersonChanged e -> RosterEventTranslator.rosterChanged(e.id(), e.told());
            case ProposalEvent.PersonInvited e -> RosterEventTranslator.rosterChanged(e.id(), e.told());
            case ProposalEvent.LineDiscarded e -> Optional.empty();
            case ProposalEvent.MergeUndone e -> Optional.empty();
            // Only the secretariat knows these.
            case ProposalEvent.DecisionHeld e -> Optional.empty();
            case ProposalEvent.HeldDecisionUndone e -> Optional.empty();
            case ProposalEvent.PlaceGivenUp e -> Optional.empty();
        };
    }

    private static PublicEvent proposalScreened(UUID id, PublicSummary notice, Screening screening) {
        return new ProposalScreened(
                notice.edition(),
                id,
                notice.number(),
                notice.title(),
                screening.outcome().name(),
                mailRecipients(notice),
                screening.failed().stream()
                        .map(criterion -> new FailedCriterion(criterion.rule(), criterion.name(), criterion.evidence()))
                        .toList(),
                screening.overruledBecause(),
                screening.outcome() == ScreeningOutcome.OUT ? screening.note() : null);
    }

    private static PublicEvent decisionMade(ProposalEvent.Decided e) {
        var notice = e.notice();
        var decision = e.decision();
        return switch (decision.outcome()) {
            case ACCEPTED, ACCEPTED_WITH_CONDITIONS -> proposalAccepted(e);
            case DECLINED ->
                new ProposalDeclined(
                        notice.edition(),
                        e.id(),
                        notice.number(),
                        notice.title(),
                        decision.reason(),
                        decision.reasons().stream().map(Reason::text).toList(),
                        decision.comments(),
                        mailRecipients(notice),
                        decision.rulesVersion());
            case RESERVE ->
                new ProposalReserved(
                        notice.edition(),
                        e.id(),
                        notice.number(),
                        notice.title(),
                        decision.place(),
                        decision.reason(),
                        mailRecipients(notice),
                        decision.rulesVersion());
        };
    }

    private static ProposalAccepted proposalAccepted(ProposalEvent.Decided e) {
        return new ProposalAccepted(
                e.notice().edition(),
                e.id(),
                ProposalId.session(e.id()),
                e.notice().number(),
                e.notice().title(),
                e.decision().outcome().name(),
                e.decision().reason(),
                e.decision().conditions(),
                e.decision().dueAt(),
                toSubthemes(e.subthemes()),
                toSessionFormat(e.content()),
                descriptionOrEmpty(e.content()),
                e.roster().stream().map(PersonRefMapper::toPersonRef).toList(),
                mailRecipients(e.notice()),
                e.decision().rulesVersion());
    }

    private static SessionFormat toSessionFormat(Content content) {
        var format = content.format();
        return new SessionFormat(
                format.type() == null ? "OTHER" : format.type().name(),
                PersonRefMapper.textOrNull(format.layout()),
                format.minutes() == null ? DEFAULT_MINUTES : format.minutes());
    }

    private static String descriptionOrEmpty(Content content) {
        return content.description() == null ? "" : content.description();
    }

    private static List<Subtheme> toSubthemes(List<igf.proposal.rules.form.Subtheme> subthemes) {
        return subthemes.stream()
                .map(subtheme -> new Subtheme(subtheme.id(), subtheme.name()))
                .toList();
    }
}
