package igf.console.participant;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.Editions;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Services;
import igf.console.service.Trouble;
import java.time.ZoneOffset;
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
import tools.jackson.databind.JsonNode;

/** {@code /me/sessions/{id}}: a participant's seat in a session, and a hand or question. */
@Controller
@RequestMapping("/me/sessions/{id:[0-9a-fA-F-]{36}}")
class OwnSessionPage {

    private static final Set<String> NOTES = Set.of("seated", "waits", "returned", "asked", "withdrawn");
    private static final String SEATS = "/sessions/{id}/seats";
    private static final String FLOOR = "/sessions/{id}/floor";

    private final Services services;
    private final OwnParticipation own;
    private final Editions editions;

    OwnSessionPage(Services services, OwnParticipation own, Editions editions) {
        this.services = services;
        this.own = own;
        this.editions = editions;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String note, Visit visit) {
        return page(id, NOTES.contains(note) ? note : "", "", null, visit);
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
        return services.post(visit, Service.PARTICIPATION, body, RequestOptions.once(once), path, variables);
    }

    private Reply delete(Visit visit, String path, Object... variables) {
        return services.delete(visit, Service.PARTICIPATION, path, variables);
    }

    private static String to(String id) {
        return "/me/sessions/" + id;
    }

    /** Returns the id of the viewer's registration for the edition, or an invalid one. */
    private String mine(String session, Visit visit) {
        return own.registered(visit, talk(session, visit).edition())
                .map(OwnParticipation.Registration::id)
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    private SessionSummary talk(String id, Visit visit) {
        return SessionSummary.of(services.read(visit, Service.SCHEDULING, "/sessions/{id}", id));
    }

    private String again(String id, String text, Reply reply, Visit visit) {
        visit.refused(reply);
        return page(id, "", text, reply.trouble(), visit);
    }

    private String page(String id, String note, String text, @Nullable Trouble trouble, Visit visit) {
        SessionSummary talk = talk(id, visit);
        visit.put("talk", talk);
        visit.put("mine", part(talk, visit));
        visit.put("zone", editions.named(talk.edition()).map(Edition::zone).orElse(ZoneOffset.UTC));
        visit.put("edition", editions.named(talk.edition()).map(Edition::name).orElse(talk.edition()));
        visit.put("note", note);
        visit.put("text", text);
        visit.put("trouble", trouble);
        return "me-session";
    }

    private OwnSession part(SessionSummary talk, Visit visit) {
        String registration = own.registered(visit, talk.edition())
                .map(OwnParticipation.Registration::id)
                .orElse("");
        List<OwnSession.Seat> seats = registration.isEmpty()
                ? List.of()
                : services.known(visit, Service.PARTICIPATION, "/registrations/{id}", registration)
                        .path("seats")
                        .valueStream()
                        .filter(seat -> string(seat, "sessionId").equals(talk.id()))
                        .map(OwnSession.Seat::of)
                        .toList();
        List<OwnParticipation.Appointment> appointments = own.agenda(visit).stream()
                .filter(one -> one.session().equals(talk.id()))
                .toList();
        JsonNode counts = services.readable(visit, Service.PARTICIPATION, SEATS, talk.id());
        // Rejects viewers without a seat or role.
        List<JsonNode> queue = services.readable(visit, Service.PARTICIPATION, FLOOR, talk.id())
                .path("items")
                .valueStream()
                .toList();
        return new OwnSession(
                registration,
                seats,
                appointments.stream().flatMap(one -> one.roles().stream()).toList(),
                counts.isMissingNode() ? null : OwnSession.Fullness.of(counts),
                queue.stream()
                        .filter(one -> one.path("own").asBoolean(false)
                                && !string(one, "state").equals("DONE"))
                        .map(OwnSession.Asked::of)
                        .findFirst()
                        .orElse(null),
                (int) queue.stream()
                        .filter(one -> string(one, "state").equals("WAITING"))
                        .count(),
                appointments.stream().flatMap(one -> one.overlaps().stream()).toList());
    }
}
