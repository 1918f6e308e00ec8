package igf.participation.messaging;

import igf.contracts.Contracts;
import igf.contracts.PublicEvent;
import igf.contracts.participation.ParticipantRegistered;
import igf.contracts.participation.PersonErased;
import igf.contracts.participation.PersonLinked;
import igf.contracts.participation.ProofAsked;
import igf.contracts.participation.RegistrationCancelled;
import igf.contracts.participation.RegistrationChanged;
import igf.contracts.participation.SessionInterestCounted;
import igf.participation.agenda.InterestCounted;
import igf.participation.attendance.AttendanceEvent;
import igf.participation.person.PersonEvent;
import igf.participation.proof.ProofEvent;
import igf.participation.registration.RegistrationEvent;
import igf.participation.report.ReportEvent;
import igf.participation.seat.SeatEvent;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Translates this service's events into public events. Agendas are published as numbers only, the floor never. */
@Component
class PublicEvents implements PublicTranslator {

    @Override
    public List<OutgoingEvent> translate(RecordedEvent<?> recorded) {
        var event = switch (recorded.event()) {
            case ProofEvent e -> toPublicEvent(e);
            case RegistrationEvent e -> toPublicEvent(e);
            case SeatEvent e -> SeatEventTranslator.toPublicEvent(e);
            case AttendanceEvent e -> SeatEventTranslator.toPublicEvent(e);
            case ReportEvent e -> ReportEventTranslator.toPublicEvent(e);
            case PersonEvent e -> toPublicEvent(e);
            case InterestCounted e -> new SessionInterestCounted(e.edition(), e.session(), e.interested());
            default -> null;
        };
        return event == null
                ? List.of()
                : List.of(new OutgoingEvent(Contracts.of(event).type(), Contracts.subjectOf(event), event));
    }

    private static @Nullable PublicEvent toPublicEvent(RegistrationEvent event) {
        return switch (event) {
            case RegistrationEvent.Registered e -> toRegistered(e);
            case RegistrationEvent.Cancelled e -> toCancelled(e);
            case RegistrationEvent.Amended e ->
                new RegistrationChanged(
                        e.entry().edition(),
                        e.id(),
                        e.entry().person(),
                        e.entry().attendance().name());
            // The person's erasure is published once, as PersonErased.
            case RegistrationEvent.Forgotten e -> null;
        };
    }

    private static @Nullable PublicEvent toPublicEvent(PersonEvent event) {
        return switch (event) {
            case PersonEvent.ErasureAsked e -> null;
            case PersonEvent.Erased e -> new PersonErased(null, e.person(), e.registrations(), e.at());
            case PersonEvent.Linked e -> new PersonLinked(null, e.person(), e.with(), true);
            case PersonEvent.Unlinked e -> new PersonLinked(null, e.person(), e.with(), false);
        };
    }

    private static PublicEvent toRegistered(RegistrationEvent.Registered e) {
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

    private static @Nullable PublicEvent toPublicEvent(ProofEvent event) {
        return switch (event) {
            case ProofEvent.ProofAsked e -> toProofAsked(e);
            case ProofEvent.ProofGiven e -> null;
            case ProofEvent.ProofLapsed e -> null;
        };
    }

    private static PublicEvent toProofAsked(ProofEvent.ProofAsked e) {
        var proof = e.asked();
        return new ProofAsked(
                proof.edition(),
                e.id(),
                proof.registration(),
                proof.purpose().name(),
                proof.email().toString(),
                proof.token().toString(),
                proof.known(),
                proof.language(),
                proof.expiresAt());
    }

    private static @Nullable PublicEvent toCancelled(RegistrationEvent.Cancelled e) {
        var notice = e.farewell();
        return notice == null
                ? null
                : new RegistrationCancelled(
                        e.edition(),
                        e.id(),
                        e.person(),
                        e.attendance().name(),
                        notice.at(),
                        notice.name().toString(),
                        notice.email().toString(),
                        notice.language());
    }
}
