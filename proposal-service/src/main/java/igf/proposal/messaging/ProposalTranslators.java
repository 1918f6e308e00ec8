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
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.domain.Actor;
import igf.platform.domain.Recorded;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one place where what happened here becomes public, and what happened elsewhere becomes ours. */
@Component
class ProposalTranslators implements PublicTranslator, ForeignTranslator {

    /** A contract grows by members, so what we do not know yet is left alone. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

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

    private static final Set<String> READ = Set.of(
            "igf.report.filed.v1",
            "igf.report.overdue.v1",
            "igf.report.rescheduled.v1",
            "igf.report.waived.v1",
            "igf.person.erased.v1",
            "igf.person.linked.v1",
            "igf.session.scheduled.v1",
            "igf.session.moved.v1",
            "igf.session.cancelled.v1");

    private static final Set<String> OF_NO_INTEREST = Set.of(
            "igf.participant.joined.v1",
            "igf.participant.left.v1",
            "igf.participant.registered.v1",
            "igf.participant.seated.v1",
            "igf.participant.unseated.v1",
            "igf.programme.released.v1",
            "igf.proof.asked.v1",
            "igf.registration.cancelled.v1",
            "igf.report.due.v1",
            "igf.report.published.v1",
            "igf.report.reminded.v1",
            "igf.report.returned.v1",
            "igf.session.changed.v1");

    @Override
    public boolean reads(String type) {
        return READ.contains(type);
    }

    @Override
    public boolean ignores(String type) {
        return OF_NO_INTEREST.contains(type);
    }

    @Override
    public Optional<Object> translate(CloudEvent event) {
        return Contracts.find(event.type())
                .map(contract -> news(JSON.readValue(event.data(), contract.record()), event.time()));
    }

    /** @param at when it was said */
    private static Object news(PublicEvent event, Instant at) {
        return switch (event) {
            case ReportFiled e ->
                new ReportNews.ReportFiled(e.edition(), e.sessionId(), e.proposalId(), e.kind(), e.at());
            case ReportOverdue e ->
                new ReportNews.ReportOverdue(
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
            case ReportRescheduled e ->
                new ReportNews.ReportNotOwed(e.edition(), e.sessionId(), e.proposalId(), e.kind());
            case ReportWaived e -> new ReportNews.ReportNotOwed(e.edition(), e.sessionId(), e.proposalId(), "FULL");
            case SessionScheduled e ->
                new ProgrammeNews.SessionScheduled(
                        e.edition(),
                        e.sessionId(),
                        e.proposalId(),
                        e.placement().startsAt());
            case SessionMoved e ->
                new ProgrammeNews.SessionScheduled(
                        e.edition(),
                        e.sessionId(),
                        e.proposalId(),
                        e.placement().startsAt());
            case SessionCancelled e -> new ProgrammeNews.SessionLeftOut(e.edition(), e.sessionId(), e.proposalId(), at);
            case PersonErased e -> new ReportNews.PersonErased(e.personId(), e.at());
            case PersonLinked e -> new ReportNews.PersonLinked(e.personId(), e.withPersonId(), e.linked(), e.edition());
            default -> throw new IllegalArgumentException("not taken in: " + event);
        };
    }
}
