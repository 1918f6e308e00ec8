package igf.scheduling.messaging;

import igf.api.release.ChangeType;
import igf.contracts.Contracts;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.scheduling.FieldChange;
import igf.contracts.scheduling.Placement;
import igf.contracts.scheduling.ProgrammeReleased;
import igf.contracts.scheduling.ReleaseCounts;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionChanged;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionPeopleChanged;
import igf.contracts.scheduling.SessionRosterChanged;
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import igf.scheduling.programme.ProgrammeEvent;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.swap.SwapEvent;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Translates a release, which is one internal event, into one public event per changed session and a final one for the
 * release. Translates changes of a session's people between releases too, since public lists hide people who decline,
 * and new sessions without a proposal, since other services hear of them nowhere else.
 * All have the edition as Kafka key, so one partition keeps their order.
 */
@Component
class ReleasedTranslator implements PublicTranslator {

    @Override
    public List<OutgoingEvent> translate(RecordedEvent<?> recorded) {
        return toEvents(recorded.event()).stream()
                .map(event -> new OutgoingEvent(
                        Contracts.of(event).type(),
                        Contracts.subjectOf(event),
                        event,
                        Objects.requireNonNull(event.edition())))
                .toList();
    }

    private static List<PublicEvent> toEvents(Object event) {
        return switch (event) {
            case ReleaseEvent release -> toEvents(release);
            case ProgrammeEvent.SessionAdded e -> toEvents(e);
            case ProgrammeEvent.PeopleChanged e -> toEvents(e);
            case SwapEvent swap -> SwapTranslator.translate(swap);
            default -> List.of();
        };
    }

    /** A proposal's acceptance is published by the proposal service. */
    private static List<PublicEvent> toEvents(ProgrammeEvent.SessionAdded added) {
        var facts = added.facts();
        return facts.isWorkshop()
                ? List.of()
                : List.of(new SessionRosterChanged(
                        added.edition(),
                        facts.sessionId(),
                        facts.number(),
                        facts.title(),
                        toPeople(added.people()),
                        List.of(),
                        List.of(),
                        false));
    }

    private static List<PublicEvent> toEvents(ProgrammeEvent.PeopleChanged changed) {
        var events = new ArrayList<PublicEvent>();
        events.add(new SessionPeopleChanged(changed.edition(), changed.sessionId()));
        var roster = changed.roster();
        if (roster != null) {
            events.add(new SessionRosterChanged(
                    changed.edition(),
                    changed.sessionId(),
                    roster.number(),
                    roster.title(),
                    toPeople(changed.people()),
                    roster.changed(),
                    toPeople(roster.left()),
                    roster.cancelled()));
        }
        return events;
    }

    private static List<PublicEvent> toEvents(ReleaseEvent release) {
        var events = new ArrayList<PublicEvent>();
        release.differences().forEach(change -> events.add(toEvent(release, change)));
        var edition = release.edition().edition();
        events.add(new ProgrammeReleased(
                edition,
                release.number(),
                release.note(),
                new ReleaseCounts(
                        release.programme().size(),
                        release.count(ChangeType.SCHEDULED),
                        release.count(ChangeType.MOVED),
                        release.count(ChangeType.CANCELLED),
                        release.count(ChangeType.CHANGED)),
                release.at()));
        return events;
    }

    private static PublicEvent toEvent(ReleaseEvent release, ReleaseChange change) {
        var edition = release.edition().edition();
        var session = change.session();
        var place = toPlacement(session.place());
        var previous = change.previous() == null ? place : toPlacement(change.previous());
        var people = toPeople(session.people());
        return switch (change.type()) {
            case SCHEDULED ->
                new SessionScheduled(
                        edition,
                        session.sessionId(),
                        session.proposalId(),
                        session.number(),
                        session.title(),
                        place,
                        release.number(),
                        people,
                        toFields(change),
                        sequence(session),
                        session.kind());
            case MOVED ->
                new SessionMoved(
                        edition,
                        session.sessionId(),
                        session.proposalId(),
                        session.number(),
                        session.title(),
                        place,
                        previous,
                        release.number(),
                        people,
                        toFields(change),
                        sequence(session),
                        session.kind());
            case CHANGED ->
                new SessionChanged(
                        edition,
                        session.sessionId(),
                        session.proposalId(),
                        session.number(),
                        session.title(),
                        place,
                        release.number(),
                        people,
                        toFields(change),
                        sequence(session),
                        session.kind());
            case CANCELLED ->
                new SessionCancelled(
                        edition,
                        session.sessionId(),
                        session.proposalId(),
                        session.number(),
                        session.title(),
                        previous,
                        release.number(),
                        change.reason(),
                        people,
                        sequence(session),
                        session.kind());
        };
    }

    private static List<FieldChange> toFields(ReleaseChange change) {
        return change.fields().stream()
                .map(f -> new FieldChange(
                        f.field().name().toLowerCase(Locale.ROOT),
                        f.from(),
                        f.to(),
                        toPeople(f.removedPeople()),
                        toPeople(f.addedPeople())))
                .toList();
    }

    private static @Nullable Integer sequence(ReleasedSession session) {
        return session.calendar() == null ? null : session.calendar().sequence();
    }

    static Placement toPlacement(Place place) {
        return new Placement(
                place.room(),
                place.roomName(),
                place.capacity(),
                place.start(),
                place.end(),
                place.timeZone(),
                place.startsAt(),
                place.endsAt());
    }

    static List<PersonRef> toPeople(List<Member> members) {
        return members.stream()
                .map(m -> new PersonRef(
                        m.personId(),
                        m.entryId(),
                        m.role(),
                        textOrNull(m.name()),
                        textOrNull(m.email()),
                        m.affiliation(),
                        m.stakeholderGroup(),
                        m.region(),
                        m.attendance(),
                        m.state(),
                        m.language()))
                .toList();
    }

    private static @Nullable String textOrNull(@Nullable PersonalValue value) {
        return value == null ? null : value.toString();
    }
}
