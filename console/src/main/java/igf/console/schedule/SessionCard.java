package igf.console.schedule;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * A session on the board.
 *
 * @param etag of the shown version
 * @param room slug; empty without a place
 * @param start in the edition's zone; empty without a place
 */
record SessionCard(
        String id, int number, String title, int minutes, String etag, String room, String start, List<Clash> clashes) {

    static SessionCard of(JsonNode json) {
        JsonNode place = json.path("placement");
        return new SessionCard(
                string(json, "id"),
                json.path("number").asInt(0),
                string(json, "title"),
                json.path("minutes").asInt(0),
                "\"" + json.path("version").asString("0") + "\"",
                string(place, "room"),
                string(place, "start"),
                listOf(json, "clashes", Clash.class));
    }

    /** Returns a hash of the sessions, so that an open page can tell whether they have changed. */
    static String hash(Collection<SessionCard> sessions) {
        CRC32 sum = new CRC32();
        sessions.stream()
                .sorted(Comparator.comparing(SessionCard::id))
                .forEach(card -> sum.update(card.hashInput().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    /** Independent of the language: clashes are in the viewer's. */
    private String hashInput() {
        return List.of(id, etag, title, minutes, room, start) + ""
                + clashes.stream().map(Clash::kind).toList();
    }

    public boolean placed() {
        return !room.isEmpty();
    }

    public RoomAndTime spot() {
        return new RoomAndTime(room, start, clashes);
    }

    public long hard() {
        return clashes.stream().filter(Clash::hard).count();
    }

    public long soft() {
        return clashes.stream().filter(clash -> clash.severity().equals("SOFT")).count();
    }
}
