package igf.console.page;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An edition as pages name it.
 *
 * @param id its slug
 * @param phase such as {@code SCREENING}
 * @param call state of its call for proposals, such as {@code OPEN}
 * @param closesAt announced end of the call; null if there is none
 * @param sessionKinds kinds of sessions without a proposal
 * @param subthemes subthemes in the rules
 */
public record Edition(
        String id,
        String name,
        String city,
        ZoneId zone,
        String startsOn,
        String endsOn,
        String phase,
        String call,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        List<SessionKind> sessionKinds,
        List<Subtheme> subthemes) {

    /**
     * A kind of session.
     *
     * @param names the name in other languages; empty if there are none
     * @param people whether such a session has people; one without people can be in all rooms
     * @param seats whether participants can take a seat in it
     */
    public record SessionKind(String id, String name, Map<String, String> names, boolean people, boolean seats) {}

    /** @param names the name in other languages; empty if there are none */
    public record Subtheme(String id, Map<String, String> names) {}

    static Edition of(JsonNode json) {
        String id = string(json, "edition");
        Call call = Json.as(json.path("call"), Call.class);
        return new Edition(
                id,
                json.path("name").asString(id),
                string(json, "city"),
                ZoneId.of(json.path("timeZone").asString("UTC")),
                string(json, "startsOn"),
                string(json, "endsOn"),
                json.path("phase").asString("PLANNED"),
                call.state(),
                call.opensAt(),
                call.closesAt(),
                listOf(json.path("rules"), "sessionKinds", SessionKind.class),
                listOf(json.path("rules"), "subthemes", Subtheme.class));
    }

    private static final Set<String> ENDED_PHASES = Set.of("REPORTING", "ARCHIVED");

    record Call(
            String state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {}

    /** Returns the name of a kind of session; its code if the rules do not list it. */
    public String kindName(String kind, Locale locale) {
        return findKind(kind)
                .map(known -> known.names().getOrDefault(locale.getLanguage(), known.name()))
                .orElse(kind);
    }

    private Optional<SessionKind> findKind(String kind) {
        return sessionKinds.stream().filter(known -> known.id().equals(kind)).findFirst();
    }

    /**
     * Returns the name of a subtheme.
     *
     * @param name its name where it is used, for languages without a name in the rules
     */
    public String subthemeName(String id, String name, Locale locale) {
        return subthemes.stream()
                .filter(subtheme -> subtheme.id().equals(id))
                .map(subtheme -> subtheme.names().getOrDefault(locale.getLanguage(), name))
                .findFirst()
                .orElse(name);
    }

    /** Returns whether sessions of a kind have people. Workshops, and kinds that the rules do not list, have. */
    public boolean hasPeople(String kind) {
        return findKind(kind).map(SessionKind::people).orElse(true);
    }

    /** Returns whether participants can take a seat in sessions of a kind, as in workshops. */
    public boolean hasSeats(String kind) {
        return findKind(kind).map(SessionKind::seats).orElse(true);
    }

    public boolean callIsOpen() {
        return call.equals("OPEN");
    }

    /** Whether the edition has ended: by its phase, or because its last day is over in its time zone. */
    public boolean isOver(Instant now) {
        return ENDED_PHASES.contains(phase) || (!endsOn.isEmpty() && today(now).compareTo(endsOn) > 0);
    }

    /** Whether the edition takes place now: by its phase, or because it is one of its days in its time zone. */
    public boolean isTakingPlace(Instant now) {
        return !isOver(now)
                && (phase.equals("RUNNING")
                        || (!startsOn.isEmpty() && today(now).compareTo(startsOn) >= 0));
    }

    /** Returns the date in the edition's time zone, ISO 8601. */
    public String today(Instant now) {
        return now.atZone(zone).toLocalDate().toString();
    }
}
