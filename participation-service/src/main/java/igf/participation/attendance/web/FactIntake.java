package igf.participation.attendance.web;

import igf.participation.attendance.AttendanceCommand;
import igf.participation.attendance.Attendee;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Session;
import igf.platform.command.Written;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.log.Appended;
import igf.platform.web.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes facts in. What cannot be right is refused before anything is written; then each fact is noted on its own, so that a
 * tool that sends all of them again after an error does no harm.
 */
@Component
class FactIntake {

    private final Api api;
    private final Registrations registrations;

    FactIntake(Api api, Registrations registrations) {
        this.api = api;
        this.registrations = registrations;
    }

    /** @param repeated facts that were known already */
    record Receipt(int accepted, int repeated) {}

    ResponseEntity<Receipt> take(Session session, Facts facts) {
        var attendees = attendees(session, facts);
        var appended = new ArrayList<Appended>();
        var conflicts = new ArrayList<Refusal>();
        int accepted = 0;
        int index = 0;
        for (var fact : facts.all()) {
            try {
                var written = api.<Boolean>sendUnconditionally(new AttendanceCommand.Note(
                        session.id(), session.proposal(), session.edition(), attendees.get(index), fact.toFact()));
                appended.addAll(written.appended());
                accepted += Boolean.TRUE.equals(written.result()) ? 1 : 0;
            } catch (Refused e) {
                var pointer = facts.pointer(index);
                e.reasons().forEach(r -> conflicts.add(at(pointer, r)));
            }
            index++;
        }
        Refused.when(conflicts);
        return api.ok(
                null,
                new Written<>(accepted, appended),
                new Receipt(accepted, facts.all().size() - accepted));
    }

    private static Refusal at(String pointer, Refusal reason) {
        return new Refusal.Simple(reason.kind(), reason.rule(), pointer + reason.pointer(), reason.detail());
    }

    private ArrayList<Attendee> attendees(Session session, Facts facts) {
        var known = new HashMap<UUID, Optional<RegistrationState>>();
        var attendees = new ArrayList<Attendee>();
        var refusals = new ArrayList<Refusal>();
        int index = 0;
        for (var fact : facts.all()) {
            var pointer = facts.pointer(index++) + "/registrationId";
            var found = known.computeIfAbsent(fact.registrationId(), registrations::find);
            if (found.isEmpty()) {
                refusals.add(new Refusal.Simple(
                        Refusal.Kind.NOT_FOUND, "REGISTRATION_UNKNOWN", pointer, "There is no such registration."));
            } else if (!found.get().entry().edition().equals(session.edition())) {
                refusals.add(Refusal.rule(
                        "OTHER_EDITION", pointer, "The registration is for another edition than the session."));
            } else {
                attendees.add(attendee(found.get()));
            }
        }
        Refused.when(refusals);
        return attendees;
    }

    /** A registration that was cancelled since was still seen: attendance tells what happened. */
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
