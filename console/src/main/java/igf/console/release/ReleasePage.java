package igf.console.release;

import static igf.console.service.Json.string;

import igf.api.release.ReleasesHead;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.schedule.RoomAndTime;
import igf.console.schedule.SessionCard;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    String preview(
            Edition edition,
            @RequestParam(defaultValue = "") List<String> day,
            @RequestParam(defaultValue = "") List<String> session,
            PageContext context) {
        showPreview(edition.id(), ReleaseChoice.of(day, session), Map.of(), context);
        return "schedule-release";
    }

    /** A part of the programme has its own clashes, which the preview has; no earlier release accepted those. */
    private List<ReleaseBlocker> readBlockers(
            String edition, ReleaseChoice choice, JsonNode preview, Map<String, String> typed, PageContext context) {
        var clashes = choice.isAll()
                ? context.services().items(Service.SCHEDULING, "/editions/{edition}/clashes?limit=1000", edition)
                : preview.path("clashes").valueStream();
        return clashes.filter(clash -> string(clash, "severity").equals("HARD"))
                .map(clash -> ReleaseBlocker.of(clash, typed))
                .toList();
    }

    private void showPreview(String edition, ReleaseChoice choice, Map<String, String> typed, PageContext context) {
        Reply all = postPreview(edition, null, context);
        Reply reply = choice.isAll() ? all : postPreview(edition, choice.body(), context);
        JsonNode preview = reply.body();
        if (!reply.isSuccess()) {
            context.response().setStatus(reply.status());
            context.addAttribute("errors", reply.formErrors());
        }
        context.addAttribute("choice", choice.offering(all.body().path("changes")));
        context.addAttribute("obstacles", readBlockers(edition, choice, preview, typed, context));
        context.addAttribute("basis", string(preview, "basis"));
        context.addAttribute("at", string(preview, "at"));
        context.addAttribute("number", all.body().path("number").asInt(1));
        context.addAttribute("changes", Change.all(preview.path("changes"), context));
        context.addAttribute("post", ReleaseMails.countMails(context, edition, preview));
    }

    private static Reply postPreview(String edition, @Nullable Object body, PageContext context) {
        return context.services().post(Service.SCHEDULING, body, "/editions/{edition}/releases/preview", edition);
    }

    @PostMapping("/release")
    String release(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> day,
            @RequestParam(defaultValue = "") List<String> session,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String once,
            @RequestParam Map<String, String> typed,
            PageContext context) {
        ReleaseChoice choice = ReleaseChoice.of(day, session);
        Map<String, Object> body = Objects.requireNonNullElseGet(choice.body(), HashMap::new);
        Map.of("note", note, "name", name, "basis", basis).forEach((member, text) -> {
            if (!text.isBlank()) {
                body.put(member, text.strip());
            }
        });
        List<ReleaseBlocker.Acknowledgement> acknowledge = ReleaseBlocker.acknowledgements(typed);
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
        showPreview(edition, choice, typed, context);
        context.response().setStatus(reply.status());
        context.addAttribute("typed", note);
        context.addAttribute("name", name);
        context.addAttribute("errors", reply.formErrors());
        if (reply.formErrors().flaws().stream().anyMatch(flaw -> flaw.rule().equals("PREVIEW_OUTDATED"))) {
            context.addAttribute("since", readChangesSince(edition, at, context));
        }
        return "schedule-release";
    }

    /** Returns how the programme has changed since a preview; nothing for a time that is not one. */
    private static List<Change> readChangesSince(String edition, String at, PageContext context) {
        if (at.isEmpty()) {
            return List.of();
        }
        Reply reply = context.services()
                .getAnyStatus(Service.SCHEDULING, "/editions/{edition}/programme/changes?from={at}", edition, at);
        return Change.all(reply.body().path("items"), context);
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
