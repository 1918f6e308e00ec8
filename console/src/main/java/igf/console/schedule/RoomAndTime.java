package igf.console.schedule;

import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A room and a time.
 *
 * @param start in the edition's zone, such as {@code 2026-11-30T09:00}
 * @param clashes that a session would have there
 */
record RoomAndTime(String room, String start, List<Clash> clashes) {

    static RoomAndTime of(JsonNode option) {
        return new RoomAndTime(string(option, "room"), string(option, "start"), Clash.all(option.path("clashes")));
    }

    public String day() {
        return start.length() < 10 ? "" : start.substring(0, 10);
    }

    public String time() {
        return start.length() < 16 ? "" : start.substring(11, 16);
    }

    boolean at(String otherRoom, String otherStart) {
        return room.equals(otherRoom) && start.equals(otherStart);
    }

    public boolean soft() {
        return clashes.stream().anyMatch(clash -> clash.severity().equals("SOFT"));
    }
}
