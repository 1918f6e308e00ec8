package igf.console.release;

import static igf.console.service.Json.string;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The days and sessions that a release is limited to, with all that can be chosen.
 *
 * @param days chosen days
 * @param sessions ids of the chosen sessions
 * @param offeredDays days with changes
 * @param offeredSessions sessions with changes
 */
record ReleaseChoice(
        List<String> days, List<String> sessions, List<String> offeredDays, List<OfferedSession> offeredSessions) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int DAY_LENGTH = 10;

    /** A session that can be chosen. */
    record OfferedSession(String id, int number, String title) {}

    /** Returns a choice without what nobody can choose. */
    static ReleaseChoice of(List<String> days, List<String> sessions) {
        return new ReleaseChoice(
                days.stream().filter(DAY.asMatchPredicate()).toList(),
                sessions.stream().filter(ID.asMatchPredicate()).toList(),
                List.of(),
                List.of());
    }

    /** @param changes all changes that could be released */
    ReleaseChoice offering(JsonNode changes) {
        var allDays = new TreeSet<String>();
        var allSessions = new ArrayList<OfferedSession>();
        for (JsonNode change : changes) {
            Stream.of("placement", "previous")
                    .map(place -> string(change.path(place), "start"))
                    .filter(start -> start.length() >= DAY_LENGTH)
                    .forEach(start -> allDays.add(start.substring(0, DAY_LENGTH)));
            allSessions.add(new OfferedSession(
                    string(change, "sessionId"), change.path("number").asInt(0), string(change, "title")));
        }
        return new ReleaseChoice(days, sessions, List.copyOf(allDays), List.copyOf(allSessions));
    }

    public boolean isAll() {
        return days.isEmpty() && sessions.isEmpty();
    }

    /** Returns the members of a request; null for a release of all changes. */
    @Nullable
    Map<String, Object> body() {
        return isAll() ? null : new HashMap<>(Map.of("sessions", sessions, "days", days));
    }
}
