package igf.console.schedule;

import static igf.console.service.Json.string;

import igf.api.release.ReleasesHead;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /schedule/{edition}/release}: previews a release, makes it, and compares two releases. */
@Controller
@RequestMapping("/schedule/{edition}")
class ReleasePage {

    @GetMapping("/release")
    String preview(Edition edition, Visit visit) {
        fill(edition.id(), obstacles(edition.id(), Map.of(), visit), visit);
        return "schedule-release";
    }

    private List<ReleaseBlocker> obstacles(String edition, Map<String, String> typed, Visit visit) {
        return visit.services()
                .items(Service.SCHEDULING, "/editions/{edition}/clashes?limit=1000", edition)
                .filter(clash -> string(clash, "severity").equals("HARD"))
                .map(clash -> ReleaseBlocker.of(clash, typed))
                .toList();
    }

    private void fill(String edition, List<ReleaseBlocker> obstacles, Visit visit) {
        visit.put("obstacles", obstacles);
        Reply reply = visit.services().post(Service.SCHEDULING, null, "/editions/{edition}/releases/preview", edition);
        visit.put("number", reply.body().path("number").asInt(1));
        visit.put("changes", Change.all(reply.body().path("changes")));
        visit.put("post", ReleaseMails.of(visit, edition, reply.body()));
    }

    @PostMapping("/release")
    String release(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String once,
            @RequestParam Map<String, String> typed,
            Visit visit) {
        List<ReleaseBlocker> obstacles = obstacles(edition, typed, visit);
        Map<String, Object> body = new HashMap<>();
        if (!note.isBlank()) {
            body.put("note", note.strip());
        }
        List<ReleaseBlocker.Acknowledgement> acknowledge = obstacles.stream()
                .filter(obstacle -> !obstacle.typed().isBlank())
                .map(ReleaseBlocker::acknowledgement)
                .toList();
        if (!acknowledge.isEmpty()) {
            body.put("acknowledge", acknowledge);
        }
        Reply reply = visit.services()
                .post(Service.SCHEDULING, body, RequestOptions.once(once), "/editions/{edition}/releases", edition);
        if (reply.succeeded()) {
            String number = string(reply.body(), "number");
            return visit.redirect("/schedule/" + edition + "/releases?done=" + number);
        }
        visit.response().setStatus(reply.status());
        fill(edition, obstacles(edition, typed, visit), visit);
        visit.put("typed", note);
        visit.put("trouble", reply.trouble());
        return "schedule-release";
    }

    @GetMapping("/releases")
    String compare(
            Edition edition,
            @RequestParam(defaultValue = "-1") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "0") int done,
            Visit visit) {
        List<ReleasesHead> heads = visit.services()
                .items(Service.SCHEDULING, ReleasesHead.class, "/editions/{edition}/releases?limit=1000", edition.id());
        int last = heads.isEmpty() ? 0 : heads.getLast().number();
        int later = to > 0 && to <= last ? to : last;
        int earlier = from >= 0 && from < later ? from : Math.max(0, later - 1);
        visit.put("heads", heads.reversed());
        visit.put("from", earlier);
        visit.put("to", later);
        visit.put("done", done);
        visit.put(
                "changes",
                later == 0
                        ? List.of()
                        : Change.all(visit.services()
                                .read(
                                        Service.SCHEDULING,
                                        "/editions/{edition}/releases/{to}/changes?since={from}",
                                        edition.id(),
                                        later,
                                        earlier)
                                .path("changes")));
        return "schedule-releases";
    }
}
