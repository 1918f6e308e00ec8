package igf.console.event;

import static igf.console.service.Json.string;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Attendance of a session.
 *
 * @param minutes that the median person stayed; empty if nobody was seen
 */
record Attendance(
        Place onsite,
        Place online,
        String minutes,
        int firstTimers,
        List<Map.Entry<String, Integer>> groups,
        List<Map.Entry<String, Integer>> regions,
        List<Map.Entry<String, Integer>> genders) {

    record Place(int present, int peak, int people) {

        static Place of(JsonNode json) {
            return new Place(
                    json.path("present").asInt(0),
                    json.path("peak").asInt(0),
                    json.path("people").asInt(0));
        }
    }

    static Attendance of(JsonNode json) {
        return new Attendance(
                Place.of(json.path("onsite")),
                Place.of(json.path("online")),
                string(json, "minutesMedian"),
                json.path("firstTimers").asInt(0),
                cells(json.path("byStakeholderGroup")),
                cells(json.path("byRegion")),
                cells(json.path("byGender")));
    }

    private static List<Map.Entry<String, Integer>> cells(JsonNode json) {
        return json.properties().stream()
                .map(cell -> Map.entry(cell.getKey(), cell.getValue().asInt(0)))
                .toList();
    }
}
