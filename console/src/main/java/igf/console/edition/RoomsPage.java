package igf.console.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.venue.GridShown;
import igf.console.grid.GridDate;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /edition/{edition}/rooms}: rooms with their seats, and links to the days with their slots. */
@Controller
@RequestMapping("/edition/{edition}/rooms")
class RoomsPage {

    private static final String ROOMS = "/editions/{edition}/rooms";
    private static final String GRID = "/editions/{edition}/grid";
    private static final Set<String> NOTES = Set.of("room", "removed");
    private static final String NUMBER = "\\d{1,7}";

    /**
     * @param room id; empty for a new room
     * @param layouts codes of possible layouts
     * @param onlineSeats empty if unlimited
     */
    record Room(
            String room,
            String name,
            String capacity,
            List<String> layouts,
            List<String> equipment,
            String onlineSeats,
            List<RoomClosure> closed) {

        /** Returns the capacity as a number; 0 if it is not a number. */
        public int seats() {
            return toNumber(capacity);
        }

        /** Returns the number of online seats; 0 if it is not a number. */
        public int seatsOnline() {
            return toNumber(onlineSeats);
        }

        private static int toNumber(String text) {
            return text.matches(NUMBER) ? Integer.parseInt(text) : 0;
        }

        public String equipmentLines() {
            return String.join("\n", equipment);
        }

        /** Returns the closures and an empty one for the form. */
        public List<RoomClosure> closureRows() {
            return Stream.concat(closed.stream(), Stream.of(RoomClosure.NONE)).toList();
        }

        static final Room NONE = new Room("", "", "", List.of(), List.of(), "", List.of());
    }

    @GetMapping
    String show(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String room,
            PageContext context) {
        return page(edition, NOTES.contains(note) ? note : "", findRoom(context, edition, room), context);
    }

    private Room findRoom(PageContext context, String edition, String room) {
        return rooms(context, edition).stream()
                .filter(candidate -> candidate.room().equals(room))
                .findFirst()
                .orElse(Room.NONE);
    }

    private record RoomRequest(
            String name,
            Object capacity,
            List<String> layouts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> equipment,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Object onlineSeats,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RoomClosure> closed) {}

    /**
     * Saves a room under its id, or under an id made from its name. If people would lose their seats, the page asks
     * first.
     */
    @PostMapping
    String saveRoom(
            @PathVariable String edition, @RequestParam MultiValueMap<String, String> form, PageContext context) {
        Room typed = new Room(
                fieldValue(form, "room"),
                fieldValue(form, "name"),
                fieldValue(form, "capacity"),
                form.getOrDefault("layouts", List.of()),
                fieldValue(form, "equipment")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                fieldValue(form, "onlineSeats"),
                RoomClosure.listOf(form));
        var body = new RoomRequest(
                typed.name(),
                numberIfPossible(typed.capacity()),
                typed.layouts(),
                typed.equipment(),
                numberIfPossible(typed.onlineSeats()),
                typed.closed());
        String id = typed.room().isEmpty() ? RulesForm.slug(typed.name(), "room") : typed.room();
        int losing = typed.seats() == 0 ? 0 : EditionClient.countLosingSeats(context, edition, id, typed.seats());
        if (losing > 0 && !fieldValue(form, "losing").equals(String.valueOf(losing))) {
            context.addAttribute("losing", losing);
            return page(edition, "", typed, context);
        }
        Reply reply = context.services().put(Service.SCHEDULING, body, ROOMS + "/{room}", edition, id);
        return context.redirectOrShow(
                reply, "/edition/" + edition + "/rooms?note=room", () -> page(edition, "", typed, context));
    }

    /** Returns a text that is not a number unchanged, so that the service reports it. */
    private static Object numberIfPossible(String text) {
        return text.matches(NUMBER) ? (Object) Integer.valueOf(text) : text;
    }

    /** Removes a room that has no sessions. */
    @PostMapping("/removal")
    String removeRoom(@PathVariable String edition, @RequestParam String room, PageContext context) {
        Reply reply = context.services().delete(Service.SCHEDULING, ROOMS + "/{room}", edition, room);
        return context.redirectOrShow(
                reply,
                "/edition/" + edition + "/rooms?note=removed",
                () -> page(edition, "", findRoom(context, edition, room), context));
    }

    private static String fieldValue(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    static List<Room> rooms(PageContext context, String edition) {
        return context.services().items(Service.SCHEDULING, Room.class, ROOMS + "?limit=1000", edition);
    }

    /** Shows the page again with pasted lines of rooms that were not added. */
    static String pageWithLines(String edition, List<String> left, PageContext context) {
        context.addAttribute("left", String.join("\n", left));
        return page(edition, "", Room.NONE, context);
    }

    private static String page(String edition, String note, Room typed, PageContext context) {
        EditionState editionState =
                EditionState.of(EditionClient.get(context, edition).body());
        context.addAttribute("year", editionState);
        context.addAttribute("note", note);
        context.addAttribute("rooms", rooms(context, edition));
        context.addAttribute("typed", typed);
        GridShown grid = Json.as(context.services().readIfExists(Service.SCHEDULING, GRID, edition), GridShown.class);
        context.addAttribute("dates", GridDate.listOf(grid, editionState.startsOn(), editionState.endsOn()));
        return "edition-rooms";
    }
}
