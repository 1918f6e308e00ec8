package igf.console.schedule;

import java.util.List;

/**
 * A room and a time.
 *
 * @param room slug or name
 * @param start in the edition's zone, such as {@code 2026-11-30T09:00}; empty if there is none
 * @param clashes clashes that a session would have there
 */
public record RoomAndTime(String room, String start, List<Clash> clashes) {

    public String day() {
        return start.length() < 10 ? "" : start.substring(0, 10);
    }

    public String time() {
        return start.length() < 16 ? "" : start.substring(11, 16);
    }

    boolean isAt(String otherRoom, String otherStart) {
        return room.equals(otherRoom) && start.equals(otherStart);
    }

    public boolean soft() {
        return clashes.stream().anyMatch(clash -> clash.severity().equals("SOFT"));
    }
}
