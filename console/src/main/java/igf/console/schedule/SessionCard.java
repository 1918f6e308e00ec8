package igf.console.schedule;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session on the board.
 *
 * @param etag ETag of the displayed version
 * @param room slug; empty if it is not placed
 * @param start in the edition's zone; empty if it is not placed
 * @param kind WORKSHOP or a kind in the edition's rules
 * @param form null for a workshop
 * @param people everybody on its roster
 * @param subthemes names by id, in the language of the rules
 */
public record SessionCard(
        String id,
        int number,
        String title,
        int minutes,
        String etag,
        String room,
        String start,
        List<Clash> clashes,
        Pin pin,
        String kind,
        SessionEditPage.@Nullable Form form,
        List<Person> people,
        Map<String, String> subthemes) {

    /** The slug that stands for all rooms. */
    public static final String ALL_ROOMS = "all-rooms";

    private static final String WORKSHOP = "WORKSHOP";

    /** What services send in place of an erased name. */
    private static final String ERASED = "(erased)";

    /**
     * Keeps plans from moving the session.
     *
     * @param reason empty if the session is not pinned
     * @param at ISO 8601
     */
    record Pin(String reason, String by, String at) {

        public boolean exists() {
            return !reason.isEmpty();
        }
    }

    /**
     * A person in a role.
     *
     * @param id the id that the edition has for the person
     * @param name empty if it is unknown
     * @param state LISTED before an invitation
     */
    record Person(String id, String entryId, String name, String role, String state) {

        private static Person of(JsonNode json) {
            return new Person(
                    string(json, "id"),
                    string(json, "entryId"),
                    string(json, "name"),
                    string(json, "role"),
                    json.path("state").asString("LISTED"));
        }
    }

    static SessionCard of(JsonNode json) {
        JsonNode placement = json.path("placement");
        String kind = json.path("kind").asString(WORKSHOP);
        return new SessionCard(
                string(json, "id"),
                json.path("number").asInt(0),
                string(json, "title"),
                json.path("minutes").asInt(0),
                "\"" + json.path("version").asString("0") + "\"",
                string(placement, "room"),
                string(placement, "start"),
                listOf(json, "clashes", Clash.class),
                Json.as(json.path("pin"), Pin.class),
                kind,
                kind.equals(WORKSHOP) ? null : SessionEditPage.Form.of(json),
                json.path("people").valueStream().map(Person::of).toList(),
                Json.namesById(json.path("subthemes"), Locale.ROOT));
    }

    /** Returns a hash of the sessions. Open pages use it to detect changes. */
    static String hash(Collection<SessionCard> sessions) {
        CRC32 checksum = new CRC32();
        sessions.stream()
                .sorted(Comparator.comparing(SessionCard::id))
                .forEach(card -> checksum.update(card.hashInput().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(checksum.getValue());
    }

    /**
     * Returns the hashed text. It contains the kinds of clashes instead of their details, which depend on the viewer's
     * language.
     */
    private String hashInput() {
        return List.of(id, etag, title, minutes, room, start) + ""
                + clashes.stream().map(Clash::kind).toList();
    }

    public boolean isWorkshop() {
        return kind.equals(WORKSHOP);
    }

    public boolean isInAllRooms() {
        return room.equals(ALL_ROOMS);
    }

    public boolean placed() {
        return !room.isEmpty();
    }

    /** Returns the times of a placed session, such as {@code 09:00–10:00}. */
    public String times() {
        String end = LocalDateTime.parse(start).plusMinutes(minutes).toString();
        return spot().time() + "–" + end.substring(11, 16);
    }

    Map<String, String> namesOfPeople() {
        Map<String, String> names = new HashMap<>();
        people.stream()
                .filter(one -> !one.id().isEmpty()
                        && !one.name().isEmpty()
                        && !one.name().equals(ERASED))
                .forEach(one -> names.put(one.id(), one.name()));
        return names;
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
