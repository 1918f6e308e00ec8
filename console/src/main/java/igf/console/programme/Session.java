package igf.console.programme;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;
import static igf.console.service.Json.texts;

import igf.api.programme.SessionState;
import igf.api.programme.ShownPlacement;
import igf.console.service.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A released session.
 *
 * @param kind WORKSHOP or a kind in the edition's rules
 * @param startsAt null if it was cancelled
 * @param endsAt null if it was cancelled
 * @param description paragraphs separated by an empty line
 * @param language BCP 47 tag of its language; empty if it is not stated
 * @param interpretation BCP 47 tags of the languages into which it is interpreted
 * @param reason why the secretariat cancelled it, for the public; empty for a workshop
 * @param people participants who may be named
 * @param toBeConfirmed number of other participants
 */
record Session(
        String id,
        int number,
        String title,
        int minutes,
        String format,
        String kind,
        List<Theme> subthemes,
        String description,
        String language,
        List<String> interpretation,
        boolean cancelled,
        String reason,
        String room,
        String roomName,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        List<Person> people,
        int toBeConfirmed) {

    private static final String WORKSHOP = "WORKSHOP";

    /** The code of a session that was taken out of the programme without a reason. */
    private static final String UNPLACED = "UNPLACED";

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
        String kind = json.path("kind").asString(WORKSHOP);
        return new Session(
                string(json, "id"),
                json.path("number").asInt(0),
                string(json, "title"),
                json.path("minutes").asInt(0),
                string(json.path("format"), "type"),
                kind,
                listOf(json, "subthemes", Theme.class),
                string(json, "description"),
                string(json, "language"),
                texts(json.path("interpretation")),
                string(json, "state").equals(SessionState.CANCELLED.name()),
                kind.equals(WORKSHOP) || string(json, "cancelled").equals(UNPLACED) ? "" : string(json, "cancelled"),
                placement.room(),
                placement.roomName(),
                placement.startsAt(),
                placement.endsAt(),
                listOf(json, "people", Person.class),
                json.path("toBeConfirmed").asInt(0));
    }

    Session withSubthemes(UnaryOperator<Theme> change) {
        return new Session(
                id,
                number,
                title,
                minutes,
                format,
                kind,
                subthemes.stream().map(change).toList(),
                description,
                language,
                interpretation,
                cancelled,
                reason,
                room,
                roomName,
                startsAt,
                endsAt,
                people,
                toBeConfirmed);
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

    public boolean isWorkshop() {
        return kind.equals(WORKSHOP);
    }

    /** Returns the names of its language, if it is stated, in a language of the pages. */
    public List<String> languageNames(Locale locale) {
        return names(language.isEmpty() ? List.of() : List.of(language), locale);
    }

    public List<String> interpretationNames(Locale locale) {
        return names(interpretation, locale);
    }

    private static List<String> names(List<String> tags, Locale locale) {
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(locale))
                .toList();
    }

    public List<String> paragraphs() {
        return List.of(description.split("\\n\\s*\\n"));
    }
}
