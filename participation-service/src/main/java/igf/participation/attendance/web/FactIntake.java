package igf.participation.attendance.web;

import igf.api.attendance.FactIntakeReceipt;
import igf.api.attendance.FactIntakeRefusing;
import igf.participation.attendance.AttendanceCommand;
import igf.participation.attendance.Attendee;
import igf.participation.attendance.FactCheck;
import igf.participation.attendance.PresenceFact;
import igf.participation.attendance.Windows;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Session;
import igf.platform.command.CommandResult;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.log.AppendResult;
import igf.platform.web.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Accepts each fact on its own, so that one invalid fact does not block the others and a client may send all of them
 * again.
 */
@Component
class FactIntake {

    private final Api api;
    private final Registrations registrations;
    private final Programme programme;

    FactIntake(Api api, Registrations registrations, Programme programme) {
        this.api = api;
        this.registrations = registrations;
        this.programme = programme;
    }

    /** @throws Refused for a single invalid fact */
    ResponseEntity<FactIntakeReceipt> take(Session session, Facts facts) {
        var windows = Windows.of(session, programme.heldBefore(session.id()));
        var known = new HashMap<UUID, Optional<RegistrationState>>();
        var appended = new ArrayList<AppendResult>();
        var refused = new ArrayList<FactIntakeRefusing>();
        int taken = 0;
        for (int index = 0; index < facts.all().size(); index++) {
            var fact = facts.all().get(index);
            var registration = known.computeIfAbsent(fact.registrationId(), registrations::find);
            try {
                var written = note(session, windows, index, fact, registration);
                appended.addAll(written.appended());
                taken += Boolean.TRUE.equals(written.result()) ? 1 : 0;
            } catch (Refused e) {
                var reason = e.reasons().getFirst();
                if (facts instanceof NewFact) {
                    throw new Refused(Refusal.rule(reason.rule(), reason.pointer(), reason.detail()));
                }
                refused.add(new FactIntakeRefusing(index, reason.rule(), reason.detail()));
            }
        }
        var receipt = new FactIntakeReceipt(taken, facts.all().size() - taken - refused.size(), refused);
        return api.ok(null, new CommandResult<>(taken, appended), receipt);
    }

    /** Keeps the result of an earlier attempt at this request, even if the rules would decide differently now. */
    private CommandResult<Boolean> note(
            Session session, Windows windows, int index, NewFact told, Optional<RegistrationState> registration) {
        var fact = told.toFact();
        var part = "/" + index;
        return api.<Boolean>earlier(AttendanceCommand.Note.class, AttendanceCommand.factOf(session.id(), fact), part)
                .orElseGet(() -> api.sendUnconditionally(checked(session, windows, fact, registration), part));
    }

    private static AttendanceCommand.Note checked(
            Session session, Windows windows, PresenceFact fact, Optional<RegistrationState> registration) {
        FactCheck.refuse(session, windows, fact, registration).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return new AttendanceCommand.Note(
                session.id(), session.proposal(), session.edition(), attendee(registration.orElseThrow()), fact);
    }

    private static Attendee attendee(RegistrationState registration) {
        var entry = registration.entry();
        return new Attendee(
                registration.id(),
                entry.person(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.gender(),
                entry.firstTime());
    }
}
