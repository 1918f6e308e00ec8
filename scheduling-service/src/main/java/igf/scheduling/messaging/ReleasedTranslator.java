package igf.scheduling.messaging;

import igf.contracts.Contracts;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.scheduling.Placement;
import igf.contracts.scheduling.ProgrammeReleased;
import igf.contracts.scheduling.ReleaseCounts;
import igf.contracts.scheduling.SessionCancelled;
import igf.contracts.scheduling.SessionMoved;
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Recorded;
import igf.platform.messaging.Outgoing;
import igf.platform.messaging.PublicTranslator;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.Released;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A release is one fact inside, and outside one event for each session that it changes, then one for the whole. */
@Component
class ReleasedTranslator implements PublicTranslator {

    @Override
    public List<Outgoing> translate(Recorded<?> fact) {
        if (!(fact.event() instanceof Released released)) {
            return List.of();
        }
        var events = new ArrayList<PublicEvent>();
        released.changes().forEach(change -> events.add(event(released, change)));
        events.add(new ProgrammeReleased(
                released.edition().edition(),
                released.number(),
                released.note(),
                new ReleaseCounts(
                        released.sessions().size(),
                        released.count(ReleaseChange.Type.SCHEDULED),
                        released.count(ReleaseChange.Type.MOVED),
                        released.count(ReleaseChange.Type.CANCELLED),
                        null),
                released.at()));
        return events.stream()
                .map(event -> new Outgoing(Contracts.of(event).type(), Contracts.subjectOf(event), event))
                .toList();
    }

    private static PublicEvent event(Released released, ReleaseChange change) {
        var edition = released.edition().edition();
        var session = change.session();
        var place = placement(session.place());
        var previous = change.previous() == null ? place : placement(change.previous());
        var people = people(session.people());
        return switch (change.type()) {
            case SCHEDULED ->
                new SessionScheduled(
                        edition,
                        session.sessionId(),
                        session.proposalId(),
                        session.number(),
                        session.title(),
                        place,
                        released.number(),
                        people,
                        null,
                        null);
            case MOVED ->
                new SessionMoved(
                        edition,
                        session.sessionId(),
                        session.proposalId(),
                        session.number(),
                        session.title(),
                        place,
                        previous,
                        released.number(),
                        people,
                        null,
                        null);
            case CANCELLED ->
                new SessionCancelled(
                        edition,
                        session.sessionId(),
                        session.proposalId(),
                        session.number(),
                        session.title(),
                        previous,
                        released.number(),
                        change.reason(),
                        people,
                        null);
        };
    }

    private static Placement placement(Place place) {
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

    private static List<PersonRef> people(List<Member> members) {
        return members.stream()
                .map(m -> new PersonRef(
                        m.personId(),
                        m.entryId(),
                        m.role(),
                        text(m.name()),
                        text(m.email()),
                        m.affiliation(),
                        m.stakeholderGroup(),
                        m.region(),
                        m.attendance(),
                        m.state(),
                        m.language()))
                .toList();
    }

    private static @Nullable String text(@Nullable PersonalValue value) {
        return value == null ? null : value.toString();
    }
}
