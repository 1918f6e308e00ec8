package igf.console.edition;

import igf.api.venue.GridShown;
import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /edition/{edition}/rooms}: rooms with their seats, and days with the start times of sessions. */
@Controller
@RequestMapping("/edition/{edition}/rooms")
class RoomsPage {

    private static final String ROOMS = "/editions/{edition}/rooms";
    private static final String GRID = "/editions/{edition}/grid";
    private static final Set<String> NOTES = Set.of("room", "grid");
    private static final Pattern SLOT = Pattern.compile("^/days/(\\d+)/.*");

    /**
     * @param room id
     * @param layouts codes of possible layouts
     */
    record Room(String room, String name, String capacity, List<String> layouts) {

        /** Returns the number of seats for the texts that count. */
        public int seats() {
            return capacity.matches("\\d{1,7}") ? Integer.parseInt(capacity) : 0;
        }

        static final Room NONE = new Room("", "", "", List.of());
    }

    @GetMapping
    String show(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String room,
            Visit visit) {
        Room typed = rooms(visit, edition).stream()
                .filter(one -> one.room().equals(room))
                .findFirst()
                .orElse(Room.NONE);
        return page(edition, NOTES.contains(note) ? note : "", typed, null, visit);
    }

    private record Description(String name, Object capacity, List<String> layouts) {}

    /** Saves a room under its id, or under one made from its name. Asks first if people would lose their seats. */
    @PostMapping
    String describe(@PathVariable String edition, @RequestParam MultiValueMap<String, String> form, Visit visit) {
        Room typed = new Room(
                one(form, "room"), one(form, "name"), one(form, "capacity"), form.getOrDefault("layouts", List.of()));
        Object seats =
                typed.capacity().matches("\\d{1,7}") ? (Object) Integer.valueOf(typed.capacity()) : typed.capacity();
        var body = new Description(typed.name(), seats, typed.layouts());
        String id = typed.room().isEmpty() ? RulesDraft.id(typed.name()) : typed.room();
        int losing = typed.seats() == 0 ? 0 : EditionClient.losing(visit, edition, id, typed.seats());
        if (losing > 0 && !one(form, "losing").equals(String.valueOf(losing))) {
            visit.put("losing", losing);
            return page(edition, "", typed, null, visit);
        }
        Reply reply = visit.services().put(Service.SCHEDULING, body, ROOMS + "/{room}", edition, id);
        return visit.after(
                reply, "/edition/" + edition + "/rooms?note=room", () -> page(edition, "", typed, null, visit));
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    @PostMapping("/grid")
    String layOut(@PathVariable String edition, @RequestParam Map<String, String> typed, Visit visit) {
        Reply reply = visit.services().put(Service.SCHEDULING, DayGrid.grid(typed), GRID, edition);
        if (reply.succeeded()) {
            return visit.redirect("/edition/" + edition + "/rooms?note=grid#days");
        }
        visit.refused(reply);
        Map<String, String> lines = new LinkedHashMap<>();
        typed.forEach((name, line) -> {
            if (name.startsWith("day.")) {
                lines.put(name.substring("day.".length()), line);
            }
        });
        visit.put("trouble", beside(reply.trouble(), lines));
        return page(edition, "", Room.NONE, lines, visit);
    }

    /** Moves the errors of a slot to its day. */
    private static Trouble beside(Trouble trouble, Map<String, String> lines) {
        List<String> sent = lines.entrySet().stream()
                .filter(line -> !line.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        return new Trouble(
                trouble.title(),
                trouble.detail(),
                trouble.flaws().stream()
                        .map(flaw -> {
                            var found = SLOT.matcher(flaw.pointer());
                            int day = found.matches() ? Integer.parseInt(found.group(1)) : sent.size();
                            return day < sent.size()
                                    ? new Trouble.Flaw("/day-" + sent.get(day), flaw.rule(), flaw.detail())
                                    : flaw;
                        })
                        .toList());
    }

    private List<Room> rooms(Visit visit, String edition) {
        return visit.services().items(Service.SCHEDULING, Room.class, ROOMS + "?limit=1000", edition);
    }

    private String page(String edition, String note, Room typed, @Nullable Map<String, String> lines, Visit visit) {
        EditionState year = EditionState.of(EditionClient.get(visit, edition).body());
        visit.put("year", year);
        visit.put("note", note);
        visit.put("rooms", rooms(visit, edition));
        visit.put("typed", typed);
        visit.put(
                "days",
                lines == null
                        ? DayGrid.lines(
                                Json.as(visit.services().known(Service.SCHEDULING, GRID, edition), GridShown.class),
                                year)
                        : lines);
        return "edition-rooms";
    }
}
