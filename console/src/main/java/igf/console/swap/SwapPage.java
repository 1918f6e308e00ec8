package igf.console.swap;

import igf.api.programme.ShownPlacement;
import igf.api.swap.SwapRequestList;
import igf.console.event.SessionHeading;
import igf.console.login.SubmitLinkRequiredException;
import igf.console.page.PageContext;
import igf.console.page.Viewer;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sessions/{id}/swap}: a session's organizers ask another session to swap room and time. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}/swap")
class SwapPage {

    private static final Set<String> NOTES = Set.of("asked", "withdrawn");

    private record SwapRequest(@Nullable String with, String reason) {}

    /** @param placement null for a session that does not take place */
    private record Session(
            String id,
            int number,
            String title,
            String kind,
            @Nullable ShownPlacement placement) {}

    /**
     * @param requests those that the session makes or gets, the latest first
     * @param others the sessions that it can ask, in the order of their times
     * @param canAsk whether it can make a request now
     */
    private record Model(
            SessionHeading talk,
            List<SwapRow> requests,
            List<SwapSession> others,
            boolean canAsk,
            String note,
            String chosen,
            String reason) {}

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String note, PageContext context) {
        return page(id, NOTES.contains(note) ? note : "", "", "", context);
    }

    @PostMapping
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        new SwapRequest(with.isEmpty() ? null : with, reason.strip()),
                        RequestOptions.withIdempotencyKey(once),
                        "/sessions/{id}/swap-requests",
                        id);
        return context.redirectOrShow(
                reply, "/sessions/" + id + "/swap?note=asked", () -> page(id, "", with, reason, context));
    }

    @PostMapping("/{request:[0-9a-fA-F-]{36}}/withdrawal")
    String withdraw(@PathVariable String id, @PathVariable String request, PageContext context) {
        Reply reply = context.services().delete(Service.SCHEDULING, "/swap-requests/{request}", request);
        return context.redirectOrShow(
                reply, "/sessions/" + id + "/swap?note=withdrawn", () -> page(id, "", "", "", context));
    }

    private static String page(String id, String note, String chosen, String reason, PageContext context) {
        SessionHeading heading = SessionHeading.of(context, id);
        List<SwapRow> requests = readRequests(heading, context);
        boolean isAsking = requests.stream()
                .filter(row -> row.session().id().equals(id))
                .anyMatch(row -> row.isOpen() || row.state().name().equals("AGREED"));
        boolean isAhead = !heading.cancelled()
                && !heading.startsAt().isEmpty()
                && Instant.parse(heading.startsAt()).isAfter(Instant.now());
        boolean canAsk = isAhead && !isAsking;
        return context.show(
                "swap",
                new Model(
                        heading,
                        requests,
                        canAsk ? readOthers(heading, context) : List.of(),
                        canAsk,
                        note,
                        chosen,
                        reason));
    }

    /** @throws SubmitLinkRequiredException for a person whose link does not open proposals */
    private static List<SwapRow> readRequests(SessionHeading heading, PageContext context) {
        Reply reply = context.services()
                .getAnyStatus(
                        Service.SCHEDULING,
                        "/editions/{edition}/swap-requests?session={session}",
                        heading.edition(),
                        heading.id());
        if (reply.status() == 403 && context.viewer().signInMethod() == Viewer.SignInMethod.LINK) {
            throw new SubmitLinkRequiredException();
        }
        if (!reply.isSuccess()) {
            throw reply.toException();
        }
        return reply.bodyAs(SwapRequestList.class).items().stream()
                .map(SwapRow::of)
                .toList();
    }

    private static List<SwapSession> readOthers(SessionHeading heading, PageContext context) {
        Instant now = Instant.now();
        return context
                .services()
                .items(Service.SCHEDULING, Session.class, "/editions/{edition}/sessions?limit=1000", heading.edition())
                .stream()
                .filter(other -> other.kind().equals("WORKSHOP") && !other.id().equals(heading.id()))
                .flatMap(other -> other.placement() == null
                        ? Stream.<SwapSession>empty()
                        : Stream.of(new SwapSession(other.id(), other.number(), other.title(), other.placement())))
                .filter(other -> other.placement().startsAt().isAfter(now))
                .sorted(Comparator.comparing(
                                (SwapSession other) -> other.placement().startsAt())
                        .thenComparing(SwapSession::number))
                .toList();
    }
}
