package igf.console.participant;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.floor.Floor;
import igf.api.seat.SeatCounts;
import igf.console.event.SessionHeading;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
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

/** {@code /me/sessions/{id}}: a participant's seat in a session, and requests for the floor. */
@Controller
@RequestMapping("/me/sessions/{id:[0-9a-fA-F-]{36}}")
class OwnSessionPage {

    private static final Set<String> NOTES =
            Set.of("seated", "waits", "returned", "asked", "withdrawn", "marked", "unmarked");
    private static final String SEATS = "/sessions/{id}/seats";
    private static final String FLOOR = "/sessions/{id}/floor";

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String note, PageContext context) {
        return page(id, NOTES.contains(note) ? note : "", "", context);
    }

    /**
     * Redirects the address that mails about reports use. People without an account at the provider can sign in by a
     * link at this address.
     */
    @GetMapping("/report")
    String redirectToReport(@PathVariable String id, PageContext context) {
        return context.redirect("/sessions/" + id + "#report-h");
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record SeatRequest(
            String registrationId,
            String attendance,
            @Nullable String inPlaceOf) {}

    @PostMapping("/seats")
    String takeSeat(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String inPlaceOf,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        var body = new SeatRequest(registrationId(id, context), attendance, inPlaceOf.isEmpty() ? null : inPlaceOf);
        Reply reply = post(context, body, once, SEATS, id);
        overlap(reply).ifPresent(other -> context.addAttribute("overlap", other));
        boolean confirmed = string(reply.body(), "state").equals("CONFIRMED");
        return redirectOrShow(id, reply, confirmed ? "seated" : "waits", "", context);
    }

    /** Returns the session that a rejected seat conflicts with, so that the user can swap the two seats. */
    private static Optional<Map<String, String>> overlap(Reply reply) {
        return reply.isSuccess()
                ? Optional.empty()
                : reply.formErrors().flaws().stream()
                        .filter(flaw -> flaw.rule().equals("SEATS_OVERLAP"))
                        .map(FormErrors.FieldError::args)
                        .findFirst();
    }

    @PostMapping("/seats/{seat:[0-9a-fA-F-]{36}}/return")
    String returnSeat(@PathVariable String id, @PathVariable String seat, PageContext context) {
        Reply reply = delete(context, SEATS + "/{seat}", id, seat);
        return redirectOrShow(id, reply, "returned", "", context);
    }

    /** Marks the session for the viewer's agenda, or removes the mark. */
    @PostMapping("/agenda")
    String mark(@PathVariable String id, @RequestParam boolean marked, PageContext context) {
        Reply reply = AgendaPage.setMark(id, marked, context);
        return redirectOrShow(id, reply, marked ? "marked" : "unmarked", "", context);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record FloorRequest(
            String registrationId,
            String mode,
            String kind,
            @Nullable String text) {}

    @PostMapping("/floor")
    String requestFloor(
            @PathVariable String id,
            @RequestParam(defaultValue = "HAND") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ONLINE") String mode,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        var body = new FloorRequest(
                registrationId(id, context), mode, kind, kind.equals("QUESTION") ? text.strip() : null);
        Reply reply = post(context, body, once, FLOOR, id);
        return redirectOrShow(id, reply, "asked#floor", text, context);
    }

    @PostMapping("/floor/{request:[0-9a-fA-F-]{36}}/withdrawal")
    String withdrawRequest(@PathVariable String id, @PathVariable String request, PageContext context) {
        Reply reply = delete(context, FLOOR + "/{request}", id, request);
        return redirectOrShow(id, reply, "withdrawn#floor", "", context);
    }

    private Reply post(PageContext context, Object body, String idempotencyKey, String path, Object... variables) {
        return context.services()
                .post(Service.PARTICIPATION, body, RequestOptions.withIdempotencyKey(idempotencyKey), path, variables);
    }

    private Reply delete(PageContext context, String path, Object... variables) {
        return context.services().delete(Service.PARTICIPATION, path, variables);
    }

    /**
     * Returns the id of the viewer's confirmed registration for the session's edition. Without one, returns an id that
     * the service rejects.
     */
    private String registrationId(String session, PageContext context) {
        return ParticipationReader.findRegistration(
                        context, SessionHeading.of(context, session).edition())
                .map(ParticipationReader.Registration::id)
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    private String redirectOrShow(String id, Reply reply, String note, String text, PageContext context) {
        return context.redirectOrShow(reply, "/me/sessions/" + id + "?note=" + note, () -> page(id, "", text, context));
    }

    private String page(String id, String note, String text, PageContext context) {
        SessionHeading heading = SessionHeading.of(context, id);
        context.addAttribute("talk", heading);
        context.addAttribute("mine", readOwnSession(heading, context));
        context.addAttribute("zone", heading.zone());
        context.addAttribute("edition", heading.editionName());
        context.addAttribute("note", note);
        context.addAttribute("text", text);
        return "me-session";
    }

    private OwnSession readOwnSession(SessionHeading heading, PageContext context) {
        String registration = ParticipationReader.findRegistration(context, heading.edition())
                .map(ParticipationReader.Registration::id)
                .orElse("");
        List<OwnSession.Seat> seats = registration.isEmpty()
                ? List.of()
                : listOf(
                                context.services()
                                        .readIfExists(Service.PARTICIPATION, "/registrations/{id}", registration),
                                "seats",
                                OwnSession.Seat.class)
                        .stream()
                        .filter(seat -> seat.sessionId().equals(heading.id()))
                        .toList();
        ParticipationReader.Appointment appointment = ParticipationReader.agenda(context).stream()
                .filter(known -> known.session().equals(heading.id()))
                .findFirst()
                .orElse(null);
        // Null if the viewer has no seat, role or request in the session and is not of the secretariat.
        Floor.Queue floor =
                context.services().readIfVisible(Service.PARTICIPATION, Floor.Queue.class, FLOOR, heading.id());
        List<Floor.QueueItem> queue = floor == null ? List.of() : floor.items();
        return new OwnSession(
                registration,
                seats,
                context.services().readIfVisible(Service.PARTICIPATION, SeatCounts.class, SEATS, heading.id()),
                queue.stream()
                        .filter(item -> item.own() && !item.state().equals("DONE"))
                        .findFirst()
                        .orElse(null),
                (int) queue.stream()
                        .filter(item -> item.state().equals("WAITING"))
                        .count(),
                appointment);
    }
}
