package igf.console.schedule;

import static igf.console.service.Json.string;

import igf.api.release.ReleasesHead;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * {@code /schedule/{edition}/release}: previews and makes a release. {@code /schedule/{edition}/releases}: compares two
 * releases.
 */
@Controller
@RequestMapping("/schedule/{edition}")
class ReleasePage {

    /**
     * A session that a release changes.
     *
     * @param type {@code scheduled}, {@code moved}, {@code changed} or {@code cancelled}
     * @param from its previous room and time, with the room's name; null if there is none
     * @param to its new room and time, with the room's name; null if there is none
     */
    record Change(
            String type,
            int number,
            String title,
            @Nullable RoomAndTime from,
            @Nullable RoomAndTime to) {

        /** @param allRooms name of all rooms together, in the viewer's language */
        static Change of(JsonNode json, String allRooms) {
            return new Change(
                    json.path("type").asString(string(json, "kind")).toLowerCase(Locale.ROOT),
                    json.path("number").asInt(0),
                    string(json, "title"),
                    place(json.path("previous"), allRooms),
                    place(json.path("placement"), allRooms));
        }

        static List<Change> all(JsonNode list, PageContext context) {
            String allRooms = context.message("programme.all-rooms");
            return list.valueStream().map(json -> of(json, allRooms)).toList();
        }

        private static @Nullable RoomAndTime place(JsonNode place, String allRooms) {
            String room = string(place, "room").equals(SessionCard.ALL_ROOMS) ? allRooms : string(place, "roomName");
            return place.isObject() ? new RoomAndTime(room, string(place, "start"), List.of()) : null;
        }
    }

    @GetMapping("/release")
    String preview(Edition edition, PageContext context) {
        showPreview(edition.id(), readBlockers(edition.id(), Map.of(), context), context);
        return "schedule-release";
    }

    private List<ReleaseBlocker> readBlockers(String edition, Map<String, String> typed, PageContext context) {
        return context.services()
                .items(Service.SCHEDULING, "/editions/{edition}/clashes?limit=1000", edition)
                .filter(clash -> string(clash, "severity").equals("HARD"))
                .map(clash -> ReleaseBlocker.of(clash, typed))
                .toList();
    }

    private void showPreview(String edition, List<ReleaseBlocker> blockers, PageContext context) {
        context.addAttribute("obstacles", blockers);
        Reply reply =
                context.services().post(Service.SCHEDULING, null, "/editions/{edition}/releases/preview", edition);
        context.addAttribute("number", reply.body().path("number").asInt(1));
        context.addAttribute("changes", Change.all(reply.body().path("changes"), context));
        context.addAttribute("post", ReleaseMails.countMails(context, edition, reply.body()));
    }

    @PostMapping("/release")
    String release(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String once,
            @RequestParam Map<String, String> typed,
            PageContext context) {
        List<ReleaseBlocker> blockers = readBlockers(edition, typed, context);
        Map<String, Object> body = new HashMap<>();
        if (!note.isBlank()) {
            body.put("note", note.strip());
        }
        List<ReleaseBlocker.Acknowledgement> acknowledge = blockers.stream()
                .filter(blocker -> !blocker.typed().isBlank())
                .map(ReleaseBlocker::acknowledgement)
                .toList();
        if (!acknowledge.isEmpty()) {
            body.put("acknowledge", acknowledge);
        }
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        body,
                        RequestOptions.withIdempotencyKey(once),
                        "/editions/{edition}/releases",
                        edition);
        if (reply.isSuccess()) {
            String number = string(reply.body(), "number");
            return context.redirect("/schedule/" + edition + "/releases?done=" + number);
        }
        context.response().setStatus(reply.status());
        showPreview(edition, readBlockers(edition, typed, context), context);
        context.addAttribute("typed", note);
        context.addAttribute("errors", reply.formErrors());
        return "schedule-release";
    }

    @GetMapping("/releases")
    String compare(
            Edition edition,
            @RequestParam(defaultValue = "-1") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "0") int done,
            PageContext context) {
        List<ReleasesHead> heads = context.services()
                .items(Service.SCHEDULING, ReleasesHead.class, "/editions/{edition}/releases?limit=1000", edition.id());
        int last = heads.isEmpty() ? 0 : heads.getLast().number();
        int later = to > 0 && to <= last ? to : last;
        int earlier = from >= 0 && from < later ? from : Math.max(0, later - 1);
        context.addAttribute("heads", heads.reversed());
        context.addAttribute("from", earlier);
        context.addAttribute("to", later);
        context.addAttribute("done", done);
        context.addAttribute(
                "changes",
                later == 0
                        ? List.of()
                        : Change.all(
                                context.services()
                                        .read(
                                                Service.SCHEDULING,
                                                "/editions/{edition}/releases/{to}/changes?since={from}",
                                                edition.id(),
                                                later,
                                                earlier)
                                        .path("changes"),
                                context));
        return "schedule-releases";
    }
}
