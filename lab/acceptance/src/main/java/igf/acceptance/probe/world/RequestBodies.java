package igf.acceptance.probe.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Bodies of requests that create editions, proposals and people on rosters. */
public final class RequestBodies {
    private RequestBodies() {}

    /**
     * Returns an edition of two days with an open call.
     *
     * @param rules name of a preset, or changes of one
     */
    public static Map<String, Object> edition(String name, LocalDate first, Object rules) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "name",
                name,
                "theme",
                "Theme",
                "city",
                "Lakemouth",
                "timeZone",
                "UTC",
                "startsOn",
                first.toString(),
                "endsOn",
                first.plusDays(1).toString(),
                "call",
                Map.of(
                        "opensAt", now.minus(1, ChronoUnit.DAYS).toString(),
                        "closesAt", now.plus(20, ChronoUnit.DAYS).toString()),
                "rules",
                rules);
    }

    /** Returns a proposal that can be submitted. */
    public static Map<String, Object> proposal(
            String title, String question, String description, List<Map<String, Object>> roster) {
        return Map.of(
                "title", title,
                "subthemes", List.of("avoiding-internet-fragmentation"),
                "format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60),
                "policyQuestions", List.of(question),
                "description", description,
                "hybrid", List.of("One queue", "Two moderators", "A board"),
                "roster", roster);
    }

    public static Map<String, Object> person(String role, String name, String email, String affiliation) {
        return Map.of(
                "role", role,
                "name", name,
                "email", email,
                "affiliation", affiliation,
                "gender", "FEMALE",
                "attendance", "ONSITE");
    }
}
