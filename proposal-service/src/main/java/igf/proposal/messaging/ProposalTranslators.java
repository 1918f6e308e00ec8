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
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.domain.Actor;
import igf.platform.domain.Recorded;
import igf.platform.messaging.ForeignTypes;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.invitation.InvitationEvent;
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
class ProposalTranslators extends ForeignTypes<PublicEvent> implements PublicTranslator {

    ProposalTranslators() {
        super(
                contract -> Contracts.of(contract).type(),
                type -> Contracts.find(type).isPresent());
        read(
                ReportFiled.class,
                e -> new ReportNews.ReportFiled(e.edition(), e.sessionId(), e.proposalId(), e.kind(), e.at()));
        read(ReportOverdue.class, ProposalTranslators::overdue);
        read(
                ReportRescheduled.class,
                e -> new ReportNews.ReportNotOwed(e.edition(), e.sessionId(), e.proposalId(), e.kind()));
        read(ReportWaived.class, e -> new ReportNews.ReportNotOwed(e.edition(), e.sessionId(), e.proposalId(), "FULL"));
        read(SessionScheduled.class, e -> scheduled(e.edition(), e.sessionId(), e.proposalId(), e.placement()));
        read(SessionMoved.class, e -> scheduled(e.edition(), e.sessionId(), e.proposalId(), e.placement()));
        read(
                SessionCancelled.class,
                (e, at) -> new ProgrammeNews.SessionLeftOut(e.edition(), e.sessionId(), e.proposalId(), at));
        read(PersonErased.class, e -> new ReportNews.PersonErased(e.personId(), e.at()));
        read(
                PersonLinked.class,
                e -> new ReportNews.PersonLinked(e.personId(), e.withPersonId(), e.linked(), e.edition()));
    }

    @Override
    public List<OutgoingEvent> translate(Recorded<?> fact) {
        return published(fact.event(), fact.meta().actor()).stream()
                .map(event -> new OutgoingEvent(Contracts.of(event).type(), Contracts.subjectOf(event), event))
                .toList();
    }

    private static List<PublicEvent> published(Object event, Actor actor) {
        return switch (event) {
            case EditionEvent e -> EditionContracts.of(e).stream().toList();
            case ProposalEvent e -> ProposalContracts.of(e, actor);
            case RosterEvent e -> List.of(RosterContracts.of(e));
            case InvitationEvent e -> SpeakerContracts.of(e).stream().toList();
            case EngagementEvent e -> EngagementContracts.of(e).stream().toList();
            case MergerEvent e -> SelectionContracts.of(e);
            case ConditionsEvent e -> SelectionContracts.of(e);
            case AppealEvent e -> SelectionContracts.of(e);
            case RoundEvent e -> ReviewContracts.of(e);
            case ReviewEvent e -> ReviewContracts.of(e);
            default -> List.of();
        };
    }

    private static Object overdue(ReportOverdue e) {
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
                        .map(one -> new ReportPerson(one.personId(), one.role(), one.affiliation()))
                        .toList());
    }

    private static Object scheduled(String edition, UUID session, UUID proposal, Placement placement) {
        return new ProgrammeNews.SessionScheduled(edition, session, proposal, placement.startsAt());
    }
}
