// Long: one page offers all moves of the board, each with its rejections.
package igf.console.schedule;

import static igf.console.service.Json.listOf;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.schedule.OverrideForm.Field;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code /schedule/{edition}}: a day of the programme. The user picks a session, sees the clashes at each room and
 * time, and places it.
 */
@Controller
@RequestMapping("/schedule/{edition}")
class SchedulePage {

    private final ScheduleBoardReader boards;

    SchedulePage(ScheduleBoardReader boards) {
        this.boards = boards;
    }

    /**
     * The last action, so that the user can undo it.
     *
     * @param number number of the session
     * @param room earlier room; empty if it was not placed
     * @param start earlier start; empty if it was not placed
     */
    record LastAction(int number, String room, String start) {}

    /**
     * The requested room and time of a session.
     *
     * @param etag ETag of the version that the user saw; empty if unknown
     */
    record RequestedPlacement(String room, String start, String etag) {}

    record Model(ScheduleBoard board) {}

    @GetMapping
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "0") int pick,
            @RequestParam(defaultValue = "0") int did,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String note,
            PageContext context) {
        ScheduleBoard board = boards.read(context, edition.id(), day, pick);
        context.addAttribute("board", board);
        context.addAttribute("cost", boards.cost(context, board.picked()));
        context.addAttribute("note", note.equals("overtaken") ? note : "");
        board.placed().stream()
                .filter(card -> card.number() == did)
                .findFirst()
                .or(() -> board.tray().stream()
                        .filter(card -> card.number() == did)
                        .findFirst())
                .ifPresent(card -> {
                    context.addAttribute("done", new LastAction(did, room, start));
                    context.addAttribute("doneCard", card);
                });
        return "schedule";
    }

    /** Returns the hash of the current programme. Open pages poll it. */
    @GetMapping("/version")
    ResponseEntity<String> programmeHash(Edition edition, PageContext context) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(boards.hash(context, edition.id()));
    }

    /**
     * @param acknowledge kinds of clashes that the user accepts; null for none
     * @param reason reason for accepting them; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PlacementRequest(
            String room,
            String start,
            @Nullable List<String> acknowledge,
            @Nullable String reason) {}

    @PostMapping("/place")
    String place(
            @PathVariable String edition,
            @RequestParam int number,
            RequestedPlacement requested,
            @RequestParam(required = false) List<String> acknowledge,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        String day = requested.start().isEmpty() ? "" : requested.start().substring(0, 10);
        return boards.withPicked(context, edition, day, number, (board, card) -> {
            var body = new PlacementRequest(
                    requested.room(),
                    requested.start(),
                    acknowledge == null || acknowledge.isEmpty() ? null : acknowledge,
                    reason.isBlank() ? null : reason.strip());
            String etag = requested.etag().isEmpty() ? card.etag() : requested.etag();
            Reply reply = context.services()
                    .put(Service.SCHEDULING, body, RequestOptions.ifMatch(etag), "/sessions/{id}/placement", card.id());
            if (reply.isSuccess()) {
                return redirectWithUndo(context, edition, card, requested.start());
            }
            if (reply.isPreconditionFailed()) {
                return showOvertaken(context, edition, number);
            }
            List<Field> fields = new ArrayList<>(List.of(
                    new Field("number", String.valueOf(number)),
                    new Field("etag", etag),
                    new Field("room", requested.room()),
                    new Field("start", requested.start())));
            if (acknowledge != null) {
                acknowledge.forEach(kind -> fields.add(new Field("acknowledge", kind)));
            }
            OverrideForm.addIfReasonRequired(reply, "place", fields, context);
            context.addAttribute("reason", reason);
            context.addAttribute(
                    "refused",
                    new PlacementRefusal(
                            card,
                            new RoomAndTime(requested.room(), requested.start(), List.of()),
                            listOf(reply.body(), "clashes", Clash.class),
                            board.best().stream()
                                    .filter(spot -> !spot.soft())
                                    .limit(3)
                                    .toList()));
            return showErrors(reply, board, context);
        });
    }

    @PostMapping("/unplace")
    String unplace(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, card) -> {
            if (!card.placed()) {
                return showOvertaken(context, edition);
            }
            String version = etag.isEmpty() ? card.etag() : etag;
            Reply reply = context.services()
                    .send(
                            Service.SCHEDULING,
                            HttpMethod.DELETE,
                            null,
                            RequestOptions.ifMatch(version),
                            "/sessions/{id}/placement?reason={reason}",
                            card.id(),
                            reason.strip());
            if (reply.isSuccess()) {
                return redirectWithUndo(context, edition, card, card.start());
            }
            OverrideForm.addIfReasonRequired(
                    reply,
                    "unplace",
                    List.of(new Field("number", String.valueOf(number)), new Field("etag", version)),
                    context);
            return reply.isPreconditionFailed()
                    ? showOvertaken(context, edition, number)
                    : showErrors(reply, board, context);
        });
    }

    /** Shows the current board with the error. */
    static String showErrors(Reply reply, ScheduleBoard board, PageContext context) {
        context.showErrors(reply);
        context.addAttribute("board", board);
        return "schedule";
    }

    /** Swaps two sessions, or changes nothing. */
    @PostMapping("/swap")
    String swap(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam int with,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, first) -> {
            SessionCard second = board.placed().stream()
                    .filter(card -> card.number() == with)
                    .findFirst()
                    .orElse(null);
            if (second == null || !first.placed()) {
                return showOvertaken(context, edition);
            }
            Object body = Map.of(
                    "items",
                    List.of(
                            Map.of("session", first.id(), "room", second.room(), "start", second.start()),
                            Map.of("session", second.id(), "room", first.room(), "start", first.start())),
                    "reason",
                    reason.strip());
            Reply reply = context.services().post(Service.SCHEDULING, body, "/editions/{edition}/placements", edition);
            if (reply.isSuccess()) {
                return redirectToBoard(
                        context, edition, Map.of("day", second.spot().day()));
            }
            OverrideForm.addIfReasonRequired(
                    reply,
                    "swap",
                    List.of(new Field("number", String.valueOf(number)), new Field("with", String.valueOf(with))),
                    context);
            return showErrors(reply, board, context);
        });
    }

    private static String redirectWithUndo(PageContext context, String edition, SessionCard before, String start) {
        return redirectToBoard(
                context,
                edition,
                Map.of(
                        "day",
                        start.substring(0, Math.min(10, start.length())),
                        "did",
                        String.valueOf(before.number()),
                        "room",
                        before.room(),
                        "start",
                        before.start()));
    }

    /** Shows the board, which says that it was changed in the meantime. */
    static String showOvertaken(PageContext context, String edition) {
        return redirectToBoard(context, edition, Map.of("note", "overtaken"));
    }

    /** Shows the same with the session as it is now. */
    static String showOvertaken(PageContext context, String edition, int number) {
        return redirectToBoard(context, edition, Map.of("pick", String.valueOf(number), "note", "overtaken"));
    }

    /** Shows the board with the filter of this page. */
    static String redirectToBoard(PageContext context, String edition, Map<String, String> query) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/schedule/" + edition);
        query.forEach((name, value) -> uri.queryParam(name, value));
        String address = uri.encode().build().toUriString();
        String filter = ScheduleBoard.Filter.of(context.request()).query();
        return context.redirect(address + (query.isEmpty() ? filter : filter.replace('?', '&')));
    }
}
