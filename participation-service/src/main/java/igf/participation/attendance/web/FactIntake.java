package igf.participation.attendance.web;

import igf.api.attendance.FactIntakeReceipt;
import igf.api.attendance.RefusedFact;
import igf.participation.attendance.AttendanceCommand;
import igf.participation.attendance.AttendanceWindows;
import igf.participation.attendance.Attendee;
import igf.participation.attendance.FactCheck;
import igf.participation.attendance.PresenceFact;
import igf.participation.programme.Programme;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Session;
import igf.platform.command.CommandResult;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.log.AppendResult;
import igf.platform.web.Api;
import igf.platform.web.BodyReader;
import igf.platform.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final BodyReader reader;

    FactIntake(Api api, Registrations registrations, Programme programme, BodyReader reader) {
        this.api = api;
        this.registrations = registrations;
        this.programme = programme;
        this.reader = reader;
    }

    /** @throws RefusedException for a single invalid fact */
    ResponseEntity<FactIntakeReceipt> accept(Session session, Facts facts) {
        var windows = AttendanceWindows.of(session, programme.earlierTimes(session.id()));
        var known = new HashMap<UUID, Optional<RegistrationState>>();
        var appended = new ArrayList<AppendResult>();
        var refused = new ArrayList<RefusedFact>();
        int accepted = 0;
        var all = readEach(facts);
        for (int index = 0; index < all.size(); index++) {
            var fact = all.get(index).body();
            var flaws = all.get(index).flaws();
            if (fact == null || !flaws.isEmpty()) {
                refused.add(malformed(index, flaws));
                continue;
            }
            var registration = known.computeIfAbsent(fact.registrationId(), registrations::find);
            try {
                var written = recordFact(session, windows, index, fact, registration);
                appended.addAll(written.appended());
                accepted += Boolean.TRUE.equals(written.result()) ? 1 : 0;
            } catch (RefusedException e) {
                var reason = e.reasons().getFirst();
                if (facts instanceof NewFact) {
                    throw new RefusedException(Refusal.rule(reason.rule(), reason.pointer(), reason.detail()));
                }
                refused.add(new RefusedFact(index, reason.rule(), reason.detail(), reason.pointer()));
            }
        }
        var receipt = new FactIntakeReceipt(accepted, all.size() - accepted - refused.size(), refused);
        return api.ok(null, new CommandResult<>(accepted, appended), receipt);
    }

    private List<BodyReader.Result<NewFact>> readEach(Facts facts) {
        return switch (facts) {
            case NewFact one -> List.of(new BodyReader.Result<>(one, List.of()));
            case Facts.FactList list ->
                list.facts().stream()
                        .map(fact -> reader.read(fact, NewFact.class))
                        .toList();
        };
    }

    /** @param flaws none if the fact is null */
    private static RefusedFact malformed(int index, List<Problem.Flaw> flaws) {
        if (flaws.isEmpty()) {
            return new RefusedFact(index, "REQUIRED", "The fact must not be null.", "");
        }
        var detail = flaws.stream().map(Problem.Flaw::detail).collect(Collectors.joining(" "));
        var first = flaws.getFirst();
        return new RefusedFact(index, first.code(), detail, first.pointer());
    }

    /**
     * Records a fact. Returns the result of an earlier attempt at this request if there was one, even if the rules
     * would decide differently now.
     */
    private CommandResult<Boolean> recordFact(
            Session session,
            AttendanceWindows windows,
            int index,
            NewFact newFact,
            Optional<RegistrationState> registration) {
        var fact = newFact.toFact();
        var part = "/" + index;
        return api.<Boolean>findEarlier(
                        AttendanceCommand.Note.class, AttendanceCommand.factId(session.id(), fact), part)
                .orElseGet(() -> api.sendUnconditionally(checkedCommand(session, windows, fact, registration), part));
    }

    private static AttendanceCommand.Note checkedCommand(
            Session session, AttendanceWindows windows, PresenceFact fact, Optional<RegistrationState> registration) {
        FactCheck.findRefusal(session, windows, fact, registration).ifPresent(reason -> {
            throw new RefusedException(reason);
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
