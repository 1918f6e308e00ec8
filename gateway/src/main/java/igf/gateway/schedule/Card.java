package igf.gateway.schedule;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A session on the board.
 *
 * @param etag to name it by when it is moved
 * @param room slug, empty without a place
 * @param start local to the edition's zone, empty without a place
 */
record Card(
        String id, int number, String title, int minutes, String etag, String room, String start, List<Clash> clashes) {

    static Card of(JsonNode json) {
        JsonNode place = json.path("placement");
        return new Card(
                json.path("id").asString(""),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                json.path("minutes").asInt(0),
                "\"" + json.path("version").asString("0") + "\"",
                place.path("room").asString(""),
                place.path("start").asString(""),
                Clash.all(json.path("clashes")));
    }

    public boolean placed() {
        return !room.isEmpty();
    }

    public Spot spot() {
        return new Spot(room, start, clashes);
    }

    public long hard() {
        return clashes.stream().filter(Clash::hard).count();
    }

    public long soft() {
        return clashes.stream().filter(clash -> clash.severity().equals("SOFT")).count();
    }
}
