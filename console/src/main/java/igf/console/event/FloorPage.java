package igf.console.event;

import igf.api.floor.Floor;
import igf.console.page.Frames;
import igf.console.page.Visit;
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

/** {@code /sessions/{id}/floor}: a moderator gives the floor, by one key, to room and online in one fair queue. */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}/floor")
class FloorPage {

    private static final String PATH = "/sessions/{id}/floor";

    private final Frames frames;

    FloorPage(Frames frames) {
        this.frames = frames;
    }

    /** Participants have a page of their own. */
    @GetMapping
    String show(@PathVariable String id, Visit visit) {
        List<String> roles = visit.visitor().isSecretariat() ? List.of("MODERATOR") : SessionHeading.roles(visit, id);
        if (!roles.contains("MODERATOR") && !roles.contains("ONLINE_MODERATOR")) {
            return visit.redirect("/me/sessions/" + id);
        }
        SessionHeading talk = SessionHeading.of(visit, id);
        frames.around(visit, talk.edition());
        visit.put("talk", talk);
        visit.put(
                "queue",
                SpeakerQueue.of(visit.services()
                        .read(Service.PARTICIPATION, Floor.Queue.class, PATH, id)
                        .items()));
        return "floor";
    }

    /** A turn that ended in the meantime is no error: the page shows the current state. */
    @PostMapping("/{request:[0-9a-fA-F-]{36}}/{deed:grant|done|dismissal|take-back}")
    String moderate(@PathVariable String id, @PathVariable String request, @PathVariable String deed, Visit visit) {
        boolean takesBack = deed.equals("take-back");
        Reply reply = visit.services()
                .send(
                        Service.PARTICIPATION,
                        takesBack ? HttpMethod.DELETE : HttpMethod.POST,
                        null,
                        RequestOptions.NONE,
                        PATH + "/{request}/" + (takesBack ? "grant" : deed),
                        id,
                        request);
        if (!reply.succeeded() && reply.status() != 409) {
            visit.refused(reply);
            return show(id, visit);
        }
        return visit.redirect("/sessions/" + id + "/floor");
    }
}
