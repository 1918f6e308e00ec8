package igf.console.programme;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.programme.SessionState;
import igf.api.programme.ShownPlacement;
import igf.console.service.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A released session.
 *
 * @param startsAt null if it was cancelled
 * @param endsAt null if it was cancelled
 * @param description paragraphs separated by an empty line
 * @param people participants who may be named
 * @param toBeConfirmed number of other participants
 */
record Session(
        String id,
        int number,
        String title,
        int minutes,
        String format,
        List<Theme> subthemes,
        String description,
        boolean cancelled,
        String room,
        String roomName,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        List<Person> people,
        int toBeConfirmed) {

    /** The slug that stands for all rooms. */
    static final String ALL_ROOMS = "all-rooms";

    /** A subtheme of the edition. */
    record Theme(String id, String name) {}

    /**
     * A participant.
     *
     * @param personId id in this edition, for the person's page
     * @param attendance such as {@code ONLINE}; empty if it is unknown
     */
    record Person(String personId, String role, String name, String affiliation, String attendance) {}

    static Session of(JsonNode json) {
        ShownPlacement placement = Json.as(json.path("placement"), ShownPlacement.class);
        return new Session(
                string(json, "id"),
                json.path("number").asInt(0),
                string(json, "title"),
                json.path("minutes").asInt(0),
                string(json.path("format"), "type"),
                listOf(json, "subthemes", Theme.class),
                string(json, "description"),
                string(json, "state").equals(SessionState.CANCELLED.name()),
                placement.room(),
                placement.roomName(),
                placement.startsAt(),
                placement.endsAt(),
                listOf(json, "people", Person.class),
                json.path("toBeConfirmed").asInt(0));
    }

    /** Returns the day on which it begins in the reader's zone; empty if it was cancelled. */
    String day(ZoneId zone) {
        return startsAt == null ? "" : startsAt.atZone(zone).toLocalDate().toString();
    }

    boolean takesPlaceAt(Instant moment) {
        return startsAt != null && endsAt != null && !startsAt.isAfter(moment) && endsAt.isAfter(moment);
    }

    boolean beginsAfter(Instant moment) {
        return startsAt != null && startsAt.isAfter(moment);
    }

    /** Returns its room; the id is the slug. */
    Theme inRoom() {
        return new Theme(room, roomName);
    }

    public boolean isInAllRooms() {
        return room.equals(ALL_ROOMS);
    }

    /**
     * Whether the session contains all words of a text.
     *
     * @param text words in upper or lower case
     */
    boolean containsWords(String text) {
        String all = Stream.concat(
                        Stream.of("#" + number, title, description, roomName),
                        Stream.concat(
                                subthemes.stream().map(Theme::name),
                                people.stream().map(person -> person.name() + " " + person.affiliation())))
                .reduce("", (before, next) -> before + " " + next)
                .toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }

    public List<String> paragraphs() {
        return List.of(description.split("\\n\\s*\\n"));
    }
}
