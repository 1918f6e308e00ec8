package igf.participation.attendance.web;

import igf.participation.attendance.Figures;
import igf.participation.attendance.Presence;
import igf.participation.attendance.view.AttendanceQueries;
import igf.participation.programme.Programme;
import igf.participation.vocabulary.Gender;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{session}/attendance")
class AttendanceController {

    private static final int MOST = 1000;
    private static final String NOT_KNOWN = Gender.UNDISCLOSED.name();

    private final FactIntake intake;
    private final Programme programme;
    private final AttendanceQueries queries;
    private final People people;

    AttendanceController(FactIntake intake, Programme programme, AttendanceQueries queries, People people) {
        this.intake = intake;
        this.programme = programme;
        this.queries = queries;
        this.people = people;
    }

    /** One fact or an array of them. */
    @PostMapping
    @Allow(scopes = "attendance:write")
    ResponseEntity<FactIntake.Receipt> note(@PathVariable UUID session, @RequestBody Facts body) {
        if (body.all().size() > MOST) {
            throw Problem.malformed("", "SIZE", "At most " + MOST + " facts at once.");
        }
        return intake.take(programme.session(session), body);
    }

    @GetMapping
    @Allow(roles = "SECRETARIAT", scopes = "attendance:write")
    ResponseEntity<Figures> figures(@PathVariable UUID session) {
        var known = programme.session(session);
        var seen = queries.session(session).stream().map(this::person).toList();
        return ResponseEntity.ok(Figures.of(seen, known.endsAt()));
    }

    private Figures.Person person(AttendanceQueries.Seen seen) {
        return new Figures.Person(
                Presence.of(seen.facts()),
                seen.stakeholderGroup(),
                Objects.requireNonNullElse(seen.region(), NOT_KNOWN),
                gender(seen.gender()),
                seen.firstTime());
    }

    private String gender(@Nullable String sealed) {
        var shown = people.show(sealed);
        return shown == null || shown.equals(People.ERASED) ? NOT_KNOWN : shown;
    }
}
