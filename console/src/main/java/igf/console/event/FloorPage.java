package igf.console.event;

import igf.api.floor.Floor;
import igf.console.page.FrameFactory;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * {@code /sessions/{id}/floor}: a moderator gives the floor to people in the room and online, in one queue, by pressing
 * a key.
 */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}/floor")
class FloorPage {

    private static final String PATH = "/sessions/{id}/floor";

    private final FrameFactory frames;

    FloorPage(FrameFactory frames) {
        this.frames = frames;
    }

    private record Model(SessionHeading talk, SpeakerQueue queue) {}

    /** Shows the queue to moderators and the secretariat. Participants are redirected to their own page. */
    @GetMapping
    String show(@PathVariable String id, PageContext context) {
        List<String> roles =
                context.viewer().isSecretariat() ? List.of("MODERATOR") : SessionHeading.roles(context, id);
        if (!roles.contains("MODERATOR") && !roles.contains("ONLINE_MODERATOR")) {
            return context.redirect("/me/sessions/" + id);
        }
        SessionHeading heading = SessionHeading.of(context, id);
        frames.around(context, heading.edition());
        Floor.Queue queue = context.services().read(Service.PARTICIPATION, Floor.Queue.class, PATH, id);
        return context.show("floor", new Model(heading, SpeakerQueue.of(queue.items())));
    }

    /**
     * Grants, ends, dismisses or takes back a turn. If the turn has ended in the meantime, the page shows the current
     * state instead of an error.
     */
    @PostMapping("/{request:[0-9a-fA-F-]{36}}/{action:grant|done|dismissal|take-back}")
    String moderate(
            @PathVariable String id, @PathVariable String request, @PathVariable String action, PageContext context) {
        boolean isTakeBack = action.equals("take-back");
        Reply reply = context.services()
                .send(
                        Service.PARTICIPATION,
                        isTakeBack ? HttpMethod.DELETE : HttpMethod.POST,
                        null,
                        RequestOptions.NONE,
                        PATH + "/{request}/" + (isTakeBack ? "grant" : action),
                        id,
                        request);
        if (!reply.isSuccess() && reply.status() != 409) {
            context.showErrors(reply);
            return show(id, context);
        }
        return context.redirect("/sessions/" + id + "/floor");
    }
}
