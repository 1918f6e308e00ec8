package igf.participation.messaging;

import igf.contracts.Contracts;
import igf.contracts.PersonRef;
import igf.contracts.PublicEvent;
import igf.contracts.participation.ParticipantJoined;
import igf.contracts.participation.ParticipantLeft;
import igf.contracts.participation.ParticipantRegistered;
import igf.contracts.participation.ParticipantSeated;
import igf.contracts.participation.ParticipantUnseated;
import igf.contracts.participation.PersonErased;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.ProofAsked;
import igf.contracts.participation.RegistrationCancelled;
import igf.contracts.participation.ReportDue;
import igf.contracts.participation.ReportFiled;
import igf.contracts.participation.ReportOverdue;
import igf.contracts.participation.ReportPublished;
import igf.contracts.participation.ReportReminded;
import igf.participation.attendance.AttendanceEvent;
import igf.participation.attendance.PresenceFact;
import igf.participation.person.PersonEvent;
import igf.participation.proof.ProofEvent;
import igf.participation.registration.RegistrationEvent;
import igf.participation.report.ReportEvent;
import igf.participation.report.ReportSubject;
import igf.participation.seat.Departure;
import igf.participation.seat.Room;
import igf.participation.seat.Seat;
import igf.participation.seat.SeatEvent;
import igf.participation.seat.SeatState;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Recorded;
import igf.platform.messaging.Outgoing;
import igf.platform.messaging.PublicTranslator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others are told. The floor stays within the service. */
@Component
class PublicEvents implements PublicTranslator {

    @Override
    public List<Outgoing> translate(Recorded<?> fact) {
        var event = switch (fact.event()) {
            case ProofEvent e -> of(e);
            case RegistrationEvent e -> of(e);
            case SeatEvent e -> of(e);
            case AttendanceEvent e -> of(e);
            case ReportEvent e -> of(e);
            case PersonEvent e -> of(e);
            default -> null;
        };
        return event == null
                ? List.of()
                : List.of(new Outgoing(Contracts.of(event).type(), Contracts.subjectOf(event), event));
    }

    private static @Nullable PublicEvent of(RegistrationEvent event) {
        return switch (event) {
            case RegistrationEvent.Registered e -> registered(e);
            case RegistrationEvent.Cancelled e -> cancelled(e);
            // Whom it concerns hears of seats that go with it; nobody else keeps anything of a registration.
            case RegistrationEvent.Amended e -> null;
            // That somebody is erased is said of the person, once.
            case RegistrationEvent.Forgotten e -> null;
        };
    }

    private static @Nullable PublicEvent of(SeatEvent event) {
        return switch (event) {
            case SeatEvent.Taken e -> seated(e.room(), e.seat(), e.state(), e.position(), "ASKED");
            case SeatEvent.Promoted e -> seated(e.room(), e.seat(), SeatState.CONFIRMED, null, "PROMOTED");
            case SeatEvent.GivenBack e -> e.departure() == null ? null : unseated(e.departure(), e.state());
            case SeatEvent.Offered e -> null;
            case SeatEvent.Closed e -> null;
        };
    }

    private static PublicEvent of(AttendanceEvent event) {
        return switch (event) {
            case AttendanceEvent.Noted e -> noted(e);
        };
    }

    private static PublicEvent of(ReportEvent event) {
        return switch (event) {
            case ReportEvent.Called e -> due(e);
            case ReportEvent.Filed e -> filed(e);
            case ReportEvent.Missed e -> overdue(e);
            case ReportEvent.Reminded e -> reminded(e);
            case ReportEvent.Published e -> published(e);
        };
    }

    private static @Nullable PublicEvent of(PersonEvent event) {
        return switch (event) {
            case PersonEvent.ErasureAsked e -> null;
            case PersonEvent.Erased e -> new PersonErased(null, e.person(), e.registrations(), e.at());
            case PersonEvent.Linked e -> new PersonLinked(null, e.person(), e.with(), true);
            case PersonEvent.Unlinked e -> new PersonLinked(null, e.person(), e.with(), false);
        };
    }

    private static PublicEvent registered(RegistrationEvent.Registered e) {
        var entry = e.entry();
        return new ParticipantRegistered(
                entry.edition(),
                e.id(),
                entry.person(),
                entry.name().toString(),
                entry.email().toString(),
                null,
                "CONFIRMED",
                entry.attendance().name(),
                entry.stakeholderGroup().name(),
                entry.region() == null ? null : entry.region().name(),
                entry.country(),
                entry.affiliation(),
                entry.language(),
                entry.codeOfConduct(),
                entry.proven());
    }

    private static @Nullable PublicEvent of(ProofEvent event) {
        return switch (event) {
            case ProofEvent.ProofAsked e -> asked(e);
            case ProofEvent.ProofGiven e -> null;
            case ProofEvent.ProofLapsed e -> null;
        };
    }

    private static PublicEvent asked(ProofEvent.ProofAsked e) {
        var asked = e.asked();
        return new ProofAsked(
                asked.edition(),
                e.id(),
                asked.registration(),
                asked.purpose().name(),
                asked.email().toString(),
                asked.token().toString(),
                asked.known(),
                asked.language(),
                asked.expiresAt());
    }

    private static @Nullable PublicEvent cancelled(RegistrationEvent.Cancelled e) {
        var farewell = e.farewell();
        return farewell == null
                ? null
                : new RegistrationCancelled(
                        e.edition(),
                        e.id(),
                        e.person(),
                        e.attendance().name(),
                        farewell.at(),
                        farewell.name().toString(),
                        farewell.email().toString(),
                        farewell.language());
    }

    private static PublicEvent seated(Room room, Seat seat, SeatState state, @Nullable Integer position, String cause) {
        return new ParticipantSeated(
                room.edition(),
                seat.registration(),
                seat.person(),
                room.session(),
                room.proposal(),
                seat.id(),
                seat.attendance().name(),
                state.name(),
                position,
                text(seat.name()),
                text(seat.email()),
                room.number(),
                room.title(),
                cause,
                seat.language());
    }

    private static PublicEvent unseated(Departure departure, SeatState state) {
        var room = departure.room();
        var seat = departure.seat();
        return new ParticipantUnseated(
                room.edition(),
                seat.registration(),
                seat.person(),
                room.session(),
                room.proposal(),
                seat.id(),
                seat.attendance().name(),
                state.name(),
                departure.reason().name(),
                room.number(),
                room.title(),
                text(seat.name()),
                text(seat.email()),
                seat.language());
    }

    private static PublicEvent noted(AttendanceEvent.Noted e) {
        var fact = e.fact();
        var who = e.attendee();
        return fact.kind() == PresenceFact.Kind.JOINED
                ? new ParticipantJoined(
                        e.edition(),
                        who.registration(),
                        who.person(),
                        e.session(),
                        e.proposal(),
                        fact.mode().name(),
                        fact.at(),
                        fact.source(),
                        fact.sequence())
                : new ParticipantLeft(
                        e.edition(),
                        who.registration(),
                        who.person(),
                        e.session(),
                        e.proposal(),
                        fact.mode().name(),
                        fact.at(),
                        fact.source(),
                        fact.sequence());
    }

    private static PublicEvent due(ReportEvent.Called e) {
        var s = e.subject();
        return new ReportDue(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.kind().name(),
                e.dueAt(),
                rapporteurs(s));
    }

    private static PublicEvent filed(ReportEvent.Filed e) {
        var s = e.subject();
        return new ReportFiled(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.content().kind().name(),
                e.at(),
                e.by(),
                rapporteurs(s));
    }

    private static PublicEvent overdue(ReportEvent.Missed e) {
        var s = e.subject();
        return new ReportOverdue(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.kind().name(),
                e.dueAt(),
                rapporteurs(s));
    }

    private static PublicEvent reminded(ReportEvent.Reminded e) {
        var s = e.subject();
        return new ReportReminded(
                s.edition(),
                s.session(),
                s.proposal(),
                s.number(),
                s.title(),
                e.kind().name(),
                e.dueAt(),
                rapporteurs(s));
    }

    private static PublicEvent published(ReportEvent.Published e) {
        var s = e.subject();
        return new ReportPublished(
                s.edition(), s.session(), s.proposal(), s.number(), s.title(), e.at(), rapporteurs(s));
    }

    private static List<PersonRef> rapporteurs(ReportSubject subject) {
        return subject.rapporteurs().stream().map(PublicEvents::person).toList();
    }

    private static PersonRef person(SessionPerson p) {
        return new PersonRef(
                p.person(),
                p.entry(),
                p.role(),
                text(p.name()),
                text(p.email()),
                p.affiliation(),
                p.stakeholderGroup(),
                p.region(),
                p.attendance(),
                p.state(),
                p.language());
    }

    private static @Nullable String text(@Nullable PersonalValue value) {
        return value == null ? null : value.toString();
    }
}
