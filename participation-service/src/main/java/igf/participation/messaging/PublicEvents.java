package igf.participation.messaging;

import igf.contracts.Contracts;
import igf.contracts.PublicEvent;
import igf.contracts.participation.ParticipantRegistered;
import igf.contracts.participation.PersonErased;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.ProofAsked;
import igf.contracts.participation.RegistrationCancelled;
import igf.participation.attendance.AttendanceEvent;
import igf.participation.person.PersonEvent;
import igf.participation.proof.ProofEvent;
import igf.participation.registration.RegistrationEvent;
import igf.participation.report.ReportEvent;
import igf.participation.seat.SeatEvent;
import igf.platform.domain.Recorded;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the public events of this service. Events of the floor are not published. */
@Component
class PublicEvents implements PublicTranslator {

    @Override
    public List<OutgoingEvent> translate(Recorded<?> fact) {
        var event = switch (fact.event()) {
            case ProofEvent e -> of(e);
            case RegistrationEvent e -> of(e);
            case SeatEvent e -> PublicSeats.of(e);
            case AttendanceEvent e -> PublicSeats.of(e);
            case ReportEvent e -> PublicReports.of(e);
            case PersonEvent e -> of(e);
            default -> null;
        };
        return event == null
                ? List.of()
                : List.of(new OutgoingEvent(Contracts.of(event).type(), Contracts.subjectOf(event), event));
    }

    private static @Nullable PublicEvent of(RegistrationEvent event) {
        return switch (event) {
            case RegistrationEvent.Registered e -> registered(e);
            case RegistrationEvent.Cancelled e -> cancelled(e);
            // Not published: no other service keeps these data, and seats that are lost have events of their own.
            case RegistrationEvent.Amended e -> null;
            // The person's erasure is published once, as PersonErased.
            case RegistrationEvent.Forgotten e -> null;
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
}
