package igf.console.schedule;

import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pins the picked session of the schedule page against plans, and unpins it. */
@Controller
@RequestMapping("/schedule/{edition}")
class PinPage {

    private static final String PATH = "/sessions/{id}/pin";

    private final ScheduleBoardReader boards;

    PinPage(ScheduleBoardReader boards) {
        this.boards = boards;
    }

    @PostMapping("/pin")
    String pin(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, card) -> {
            if (reason.isBlank()) {
                context.rejectInput("refusal.REASON_REQUIRED", "/pin-reason");
                return context.show("schedule", new SchedulePage.Model(board));
            }
            Reply reply = context.services()
                    .put(
                            Service.SCHEDULING,
                            Map.of("reason", reason.strip()),
                            RequestOptions.ifMatch(etag),
                            PATH,
                            card.id());
            return show(reply, edition, board, number, context);
        });
    }

    @PostMapping("/unpin")
    String unpin(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, card) -> {
            Reply reply = context.services()
                    .send(Service.SCHEDULING, HttpMethod.DELETE, null, RequestOptions.ifMatch(etag), PATH, card.id());
            return show(reply, edition, board, number, context);
        });
    }

    /** Shows the session as it is now, or the errors. */
    private static String show(Reply reply, String edition, ScheduleBoard board, int number, PageContext context) {
        if (reply.isPreconditionFailed()) {
            return SchedulePage.showOvertaken(context, edition, number);
        }
        return reply.isSuccess()
                ? SchedulePage.redirectToBoard(context, edition, Map.of("pick", String.valueOf(number)))
                : SchedulePage.showErrors(reply, board, context);
    }
}
