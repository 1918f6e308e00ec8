package igf.participation.attendance.web;

import igf.api.attendance.FactIntakeReceipt;
import igf.participation.attendance.Figures;
import igf.participation.programme.Programme;
import igf.participation.vocabulary.Session;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class AttendanceController {

    private static final int MAX_FACTS = 1000;

    private final FactIntake intake;
    private final Programme programme;
    private final SessionFigures figures;

    AttendanceController(FactIntake intake, Programme programme, SessionFigures figures) {
        this.intake = intake;
        this.programme = programme;
        this.figures = figures;
    }

    /**
     * Records who joined and left a session. The body is one fact or an array of up to 1000, in any order. A known fact
     * counts once, so a client may send everything again after an error. From an array the valid facts are accepted and
     * the others listed in {@code refused}, malformed ones too; a single invalid fact is rejected with 422. A person's
     * facts are ordered by {@code at}, then by {@code source} and {@code sequence}, and never by arrival. A LEFT
     * without a JOINED before it is accepted, since the JOINED may come later; until then the person counts as seen,
     * without any minutes. The feed has the facts in the order of arrival. {@code at} is not compared with the current
     * time: a fact from the future counts immediately, and only one more than a day away from the session is refused.
     * The rules for facts are {@code REGISTRATION_UNKNOWN}, {@code OTHER_EDITION}, {@code REGISTRATION_ENDED}, {@code
     * FAR_FROM_SESSION} and {@code FACT_DIFFERS}. 409 {@code SESSION_NOT_RELEASED} before the session's first release,
     * 409 {@code SESSION_CANCELLED} if it was cancelled before it began.
     *
     * @param session the session's id
     * @param body an array of facts; a single one may be sent without the brackets
     */
    @PostMapping("/sessions/{session}/attendance")
    @Allow(scopes = "attendance:write")
    ResponseEntity<FactIntakeReceipt> note(@PathVariable UUID session, @RequestBody Facts body) {
        if (body.size() > MAX_FACTS) {
            throw Problem.malformed("", "SIZE", "A request must have at most " + MAX_FACTS + " facts.");
        }
        return intake.accept(programme.requireSession(session), body);
    }

    /**
     * Reads a session's attendance in figures. A number that counts fewer people than the edition's {@code
     * smallGroupMinimum}, which is at least five, is null; so are others that would reveal it. If all small numbers of
     * a map are equal, the next larger one is null too, even if it counts many people. 409 {@code SESSION_NOT_RELEASED}
     * before the session's first release, 409 {@code SESSION_CANCELLED} if it was cancelled before it began.
     *
     * @param session the session's id
     */
    @GetMapping("/sessions/{session}/attendance")
    @Allow(roles = "SECRETARIAT", scopes = "attendance:write")
    ResponseEntity<Figures> figures(@PathVariable UUID session) {
        return ResponseEntity.ok(figures.compute(programme.requireSession(session), figures.linkedPeople()));
    }

    /**
     * A session with its attendance.
     *
     * @param sessionId the session's id
     * @param number the session's number in its edition
     * @param title the session's title
     * @param startsAt when it begins
     * @param attendance the figures without breakdowns
     */
    record Row(UUID sessionId, int number, String title, Instant startsAt, Figures.Totals attendance) {}

    /**
     * Lists an edition's sessions with their attendance. They are sorted by start.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping("/editions/{edition}/attendance")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<Row>> listAttendance(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        programme.requireEdition(edition);
        var after = Pages.place(cursor);
        var sessions = programme.sessions(edition).stream()
                .filter(session -> after.isEmpty() || after.get().id().compareTo(sortKey(session)) < 0)
                .sorted(Comparator.comparing(AttendanceController::sortKey))
                .toList();
        var page = sessions.subList(0, Math.min(Pages.limit(limit), sessions.size()));
        var linkedPeople = figures.linkedPeople();
        var items = page.stream()
                .map(session -> row(session, figures.compute(session, linkedPeople)))
                .toList();
        var next = page.size() < sessions.size() ? Pages.next(new Pages.PageStart(0, sortKey(page.getLast()))) : null;
        return Pages.answer(next).body(new Pages.Page<>(items, next));
    }

    private static String sortKey(Session session) {
        return session.startsAt() + " " + session.id();
    }

    private static Row row(Session session, Figures figures) {
        return new Row(session.id(), session.number(), session.title(), session.startsAt(), figures.totals());
    }
}
