package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Who;
import igf.lab.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edition with an open call for one story, and its proposals. */
final class StoryEdition {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EDITIONS = "/api/v1/editions/";

    private final Steps steps;
    private final String slug = "probe-" + UUID.randomUUID().toString().substring(0, 8);

    private StoryEdition(Steps steps) {
        this.steps = steps;
    }

    /** @param limits in place of the preset's */
    static StoryEdition planned(Steps steps, Who secretariat, Map<String, Object> limits) {
        StoryEdition edition = new StoryEdition(steps);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        edition.done(
                secretariat,
                "PUT",
                edition.path(),
                Map.of(
                        "name",
                        "Story",
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
                        Map.of("preset", "igf-2022", "changes", Map.of("limits", limits))));
        return edition;
    }

    String path() {
        return EDITIONS + slug;
    }

    /** Returns a domain of mail addresses that no other story uses. */
    String house() {
        return slug + ".example";
    }

    static Map<String, Object> person(String role, String email, String affiliation) {
        return Map.of(
                "role",
                role,
                "name",
                "Somebody",
                "email",
                email,
                "affiliation",
                affiliation,
                "gender",
                "FEMALE",
                "attendance",
                "ONSITE");
    }

    /** Drafts a proposal that can be submitted. @return its path */
    String drafted(Who who, String title, List<Map<String, Object>> people) {
        List<Map<String, Object>> roster = new ArrayList<>(people);
        for (String name : List.of("one", "two", "three")) {
            roster.add(person("SPEAKER", name + "@" + house(), "House of " + name));
        }
        roster.add(person("MODERATOR", "moderator@" + house(), "House of four"));
        JsonNode draft = done(
                who,
                "POST",
                path() + "/proposals",
                Map.of(
                        "title", title,
                        "subthemes", List.of("avoiding-internet-fragmentation"),
                        "format", Map.of("type", "ROUND_TABLE", "layout", "CIRCLE", "minutes", 60),
                        "policyQuestions", List.of("Who?"),
                        "description", "Text.",
                        "hybrid", List.of("One queue", "Two moderators", "A board"),
                        "roster", roster));
        return "/api/v1/proposals/" + draft.path("id").asString();
    }

    /** Sends a call that has to succeed. */
    JsonNode done(Who who, String method, String path, Object body) {
        Answer answer = tried(who, method, path, body);
        if (!answer.succeeded()) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.status(), answer.body()));
        }
        return json(answer);
    }

    Answer tried(Who who, String method, String path, Object body) {
        Call call = steps.call(who, method, path).header("Accept", "application/json");
        return steps.send(method.equals("GET") ? call : call.json(JSON.writeValueAsString(body)));
    }

    static JsonNode json(Answer answer) {
        return answer.body().isEmpty() ? JSON.createObjectNode() : answer.json();
    }
}
