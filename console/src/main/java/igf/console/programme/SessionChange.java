package igf.console.programme;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.release.ChangeType;
import igf.console.page.Edition;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A difference of a session to the first release.
 *
 * @param field such as {@code start}, or {@link #ADDED}
 * @param from the old values: instants, names or texts; empty if the page only says that the field has changed
 * @param to the new values, as {@code from}
 */
record SessionChange(String field, List<String> from, List<String> to) {

    static final String ADDED = "added";

    /** The label of each field that the page of a session shows. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry(ADDED, "programme.added"),
            Map.entry("room", "programme.room"),
            Map.entry("start", "programme.when"),
            Map.entry("minutes", "field.format.minutes"),
            Map.entry("title", "field.title"),
            Map.entry("description", "field.description"),
            Map.entry("format", "field.format.type"),
            Map.entry("subthemes", "programme.subtheme"),
            Map.entry("speakers", "rule-field.SPEAKERS"),
            Map.entry("moderators", "rule-field.MODERATOR"),
            Map.entry("rapporteur", "rule-field.RAPPORTEUR"),
            Map.entry("organizers", "rule-field.ORGANIZERS"));

    /** @param changes changes of the programme since the first release */
    static List<SessionChange> of(JsonNode changes, int number, Programme programme, Edition edition) {
        return changes.path("items")
                .valueStream()
                .filter(item -> item.path("number").asInt(0) == number)
                .flatMap(item -> string(item, "kind").equals(ChangeType.SCHEDULED.name())
                        ? Stream.of(new SessionChange(ADDED, List.of(), List.of()))
                        : item.path("fields").valueStream().map(field -> of(field, programme, edition)))
                .filter(change -> LABELS.containsKey(change.field()))
                .toList();
    }

    private static SessionChange of(JsonNode field, Programme programme, Edition edition) {
        String name = string(field, "name");
        return new SessionChange(
                name,
                values(name, field, "from", programme, edition.zone()),
                values(name, field, "to", programme, edition.zone()));
    }

    private static List<String> values(String name, JsonNode field, String side, Programme programme, ZoneId zone) {
        if (field.path(side).isArray()) {
            return listOf(field, side, person -> string(person, "name")).stream()
                    .filter(person -> !person.isEmpty())
                    .toList();
        }
        String text = string(field, side);
        if (text.isEmpty()) {
            return List.of();
        }
        return switch (name) {
            case "description", "format" -> List.of();
            case "start" -> Stream.ofNullable(instant(text, zone)).toList();
            case "room" ->
                List.of(programme.rooms().stream()
                        .filter(room -> room.id().equals(text))
                        .findFirst()
                        .map(Session.Theme::name)
                        .orElse(text));
            default -> List.of(text);
        };
    }

    /** @param text local to the edition, or to the time zone that follows in brackets */
    private static @Nullable String instant(String text, ZoneId zone) {
        try {
            int bracket = text.indexOf('[');
            return bracket < 0
                    ? LocalDateTime.parse(text).atZone(zone).toInstant().toString()
                    : LocalDateTime.parse(text.substring(0, bracket))
                            .atZone(ZoneId.of(text.substring(bracket + 1, text.length() - 1)))
                            .toInstant()
                            .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns the key of the field's label. */
    public String label() {
        return Objects.requireNonNull(LABELS.get(field));
    }

    public boolean isTime() {
        return field.equals("start");
    }
}
