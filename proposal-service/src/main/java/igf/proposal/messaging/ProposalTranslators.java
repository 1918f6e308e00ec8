package igf.proposal.messaging;

import igf.contracts.Contracts;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.participation.PersonErased;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.ReportFiled;
import igf.contracts.participation.ReportOverdue;
import igf.contracts.participation.ReportRescheduled;
import igf.contracts.participation.ReportWaived;
import igf.contracts.scheduling.Placement;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionRosterChanged;
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.domain.Actor;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.ForeignEventTypes;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.availability.AvailabilityEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.SessionRosterNews;
import igf.proposal.merger.MergerEvent;
import igf.proposal.obligation.ReportNews;
import igf.proposal.obligation.ReportPerson;
import igf.proposal.programme.ProgrammeNews;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Translates this service's events into public events, and public events of other services into its own. */
@Component
class ProposalTranslators extends ForeignEventTypes<PublicEvent> implements PublicTranslator {

    ProposalTranslators() {
        super(
                contract -> Contracts.of(contract).type(),
                type -> Contracts.find(type).isPresent());
        register(
                ReportFiled.class,
                e -> new ReportNews.ReportFiled(e.edition(), e.sessionId(), e.proposalId(), e.kind(), e.at()));
        register(ReportOverdue.class, ProposalTranslators::reportOverdue);
        register(
                ReportRescheduled.class,
                e -> new ReportNews.ReportNotOwed(e.edition(), e.sessionId(), e.proposalId(), e.kind()));
        register(
                ReportWaived.class,
                e -> new ReportNews.ReportNotOwed(e.edition(), e.sessionId(), e.proposalId(), "FULL"));
        register(
                SessionScheduled.class,
                e -> sessionScheduled(e.edition(), e.sessionId(), e.proposalId(), e.placement()));
        register(SessionMoved.class, e -> sessionScheduled(e.edition(), e.sessionId(), e.proposalId(), e.placement()));
        register(
                SessionCancelled.class,
                (e, at) -> new ProgrammeNews.SessionLeftOut(e.edition(), e.sessionId(), e.proposalId(), at));
        register(
                SessionRosterChanged.class,
                e -> new SessionRosterNews(
                        e.edition(),
                        e.sessionId(),
                        e.number(),
                        e.title(),
                        e.roster().stream().map(PersonRefMapper::toGuest).toList(),
                        e.changedEntryIds(),
                        e.left().stream().map(PersonRefMapper::toGuest).toList(),
                        e.cancelled()));
        register(PersonErased.class, e -> new ReportNews.PersonErased(e.personId(), e.at()));
        register(
                PersonLinked.class,
                e -> new ReportNews.PersonLinked(e.personId(), e.withPersonId(), e.linked(), e.edition()));
    }

    @Override
    public List<OutgoingEvent> translate(RecordedEvent<?> recorded) {
        return toPublicEvents(recorded.event(), recorded.meta().actor()).stream()
                .map(event -> new OutgoingEvent(Contracts.of(event).type(), Contracts.subjectOf(event), event))
                .toList();
    }

    private static List<PublicEvent> toPublicEvents(Object event, Actor actor) {
        return switch (event) {
            case EditionEvent e -> EditionEventTranslator.translate(e).stream().toList();
            case ProposalEvent e -> ProposalEventTranslator.translate(e, actor);
            case RosterEvent e -> RosterEventTranslator.translate(e);
            case InvitationEvent e ->
                SpeakerEventTranslator.translate(e).stream().toList();
            case EngagementEvent e ->
                EngagementEventTranslator.translate(e).stream().toList();
            case AvailabilityEvent e -> List.of(AvailabilityEventTranslator.translate(e));
            case MergerEvent e -> SelectionEventTranslator.translate(e);
            case ConditionsEvent e -> SelectionEventTranslator.translate(e);
            case AppealEvent e -> SelectionEventTranslator.translate(e);
            case RoundEvent e -> ReviewEventTranslator.translate(e);
            case ReviewEvent e -> ReviewEventTranslator.translate(e);
            default -> List.of();
        };
    }

    private static Object reportOverdue(ReportOverdue e) {
        return new ReportNews.ReportOverdue(
                e.edition(),
                e.sessionId(),
                e.proposalId(),
                e.number(),
                e.title(),
                e.kind(),
                e.dueAt(),
                e.rapporteurs().stream().map(PersonRef::personId).toList(),
                e.organizers().stream()
                        .map(person -> new ReportPerson(person.personId(), person.role(), person.affiliation()))
                        .toList());
    }

    private static Object sessionScheduled(String edition, UUID session, UUID proposal, Placement placement) {
        return new ProgrammeNews.SessionScheduled(edition, session, proposal, placement.startsAt());
    }
}
