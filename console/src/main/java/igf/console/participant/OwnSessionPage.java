package igf.console.participant;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.floor.Floor;
import igf.api.seat.SeatCounts;
import igf.console.event.SessionHeading;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /me/sessions/{id}}: a participant's seat in a session, and a hand or question. */
@Controller
@RequestMapping("/me/sessions/{id:[0-9a-fA-F-]{36}}")
class OwnSessionPage {

    private static final Set<String> NOTES = Set.of("seated", "waits", "returned", "asked", "withdrawn");
    private static final String SEATS = "/sessions/{id}/seats";
    private static final String FLOOR = "/sessions/{id}/floor";

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String note, Visit visit) {
        return page(id, NOTES.contains(note) ? note : "", "", visit);
    }

    /**
     * The address in mails about reports. Participants sign in by a link here, since they have no account at the
     * provider.
     */
    @GetMapping("/report")
    String report(@PathVariable String id, Visit visit) {
        return visit.redirect("/sessions/" + id + "#report-h");
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NewSeat(
            String registrationId,
            String attendance,
            @Nullable String inPlaceOf) {}

    @PostMapping("/seats")
    String take(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String inPlaceOf,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        var body = new NewSeat(mine(id, visit), attendance, inPlaceOf.isEmpty() ? null : inPlaceOf);
        Reply reply = post(visit, body, once, SEATS, id);
        overlap(reply).ifPresent(other -> visit.put("overlap", other));
        return reply.succeeded()
                ? visit.redirect(
                        to(id) + (string(reply.body(), "state").equals("CONFIRMED") ? "?note=seated" : "?note=waits"))
                : again(id, "", reply, visit);
    }

    /** The session that a rejected seat conflicts with, to swap the two. */
    private static Optional<Map<String, String>> overlap(Reply reply) {
        return reply.succeeded()
                ? Optional.empty()
                : reply.trouble().flaws().stream()
                        .filter(flaw -> flaw.rule().equals("SEATS_OVERLAP"))
                        .map(Trouble.Flaw::args)
                        .findFirst();
    }

    @PostMapping("/seats/{seat:[0-9a-fA-F-]{36}}/return")
    String giveBack(@PathVariable String id, @PathVariable String seat, Visit visit) {
        Reply reply = delete(visit, SEATS + "/{seat}", id, seat);
        return reply.succeeded() ? visit.redirect(to(id) + "?note=returned") : again(id, "", reply, visit);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record NewRequest(
            String registrationId,
            String mode,
            String kind,
            @Nullable String text) {}

    @PostMapping("/floor")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "HAND") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ONLINE") String mode,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        var body = new NewRequest(mine(id, visit), mode, kind, kind.equals("QUESTION") ? text.strip() : null);
        Reply reply = post(visit, body, once, FLOOR, id);
        return reply.succeeded() ? visit.redirect(to(id) + "?note=asked#floor") : again(id, text, reply, visit);
    }

    @PostMapping("/floor/{request:[0-9a-fA-F-]{36}}/withdrawal")
    String withdraw(@PathVariable String id, @PathVariable String request, Visit visit) {
        Reply reply = delete(visit, FLOOR + "/{request}", id, request);
        return reply.succeeded() ? visit.redirect(to(id) + "?note=withdrawn#floor") : again(id, "", reply, visit);
    }

    private Reply post(Visit visit, Object body, String once, String path, Object... variables) {
        return visit.services().post(Service.PARTICIPATION, body, RequestOptions.once(once), path, variables);
    }

    private Reply delete(Visit visit, String path, Object... variables) {
        return visit.services().delete(Service.PARTICIPATION, path, variables);
    }

    private static String to(String id) {
        return "/me/sessions/" + id;
    }

    /** Returns the id of the viewer's registration for the edition, or an invalid one. */
    private String mine(String session, Visit visit) {
        return OwnParticipation.registered(
                        visit, SessionHeading.of(visit, session).edition())
                .map(OwnParticipation.Registration::id)
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    private String again(String id, String text, Reply reply, Visit visit) {
        visit.refused(reply);
        return page(id, "", text, visit);
    }

    private String page(String id, String note, String text, Visit visit) {
        SessionHeading talk = SessionHeading.of(visit, id);
        visit.put("talk", talk);
        visit.put("mine", part(talk, visit));
        visit.put("zone", talk.zone());
        visit.put("edition", talk.editionName());
        visit.put("note", note);
        visit.put("text", text);
        return "me-session";
    }

    private OwnSession part(SessionHeading talk, Visit visit) {
        String registration = OwnParticipation.registered(visit, talk.edition())
                .map(OwnParticipation.Registration::id)
                .orElse("");
        List<OwnSession.Seat> seats = registration.isEmpty()
                ? List.of()
                : listOf(
                                visit.services().known(Service.PARTICIPATION, "/registrations/{id}", registration),
                                "seats",
                                OwnSession.Seat.class)
                        .stream()
                        .filter(seat -> seat.sessionId().equals(talk.id()))
                        .toList();
        List<OwnParticipation.Appointment> appointments = OwnParticipation.agenda(visit).stream()
                .filter(one -> one.session().equals(talk.id()))
                .toList();
        // Rejects viewers without a seat or role.
        Floor.Queue floor = visit.services().readable(Service.PARTICIPATION, Floor.Queue.class, FLOOR, talk.id());
        List<Floor.QueueItem> queue = floor == null ? List.of() : floor.items();
        return new OwnSession(
                registration,
                seats,
                appointments.stream().flatMap(one -> one.roles().stream()).toList(),
                visit.services().readable(Service.PARTICIPATION, SeatCounts.class, SEATS, talk.id()),
                queue.stream()
                        .filter(one -> one.own() && !one.state().equals("DONE"))
                        .findFirst()
                        .orElse(null),
                (int) queue.stream()
                        .filter(one -> one.state().equals("WAITING"))
                        .count(),
                appointments.stream().flatMap(one -> one.overlaps().stream()).toList());
    }
}
