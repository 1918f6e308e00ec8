package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Samples;
import igf.lab.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        Object rules = Map.of("preset", "igf-2022", "changes", Map.of("limits", limits));
        edition.done(secretariat, "PUT", edition.path(), Samples.edition("Story", first, rules));
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
        return Samples.person(role, "Somebody", email, affiliation);
    }

    /** Drafts a proposal that can be submitted. @return its path */
    String drafted(Who who, String title, List<Map<String, Object>> people) {
        List<Map<String, Object>> roster = new ArrayList<>(people);
        for (String name : List.of("one", "two", "three")) {
            roster.add(person("SPEAKER", name + "@" + house(), "House of " + name));
        }
        roster.add(person("MODERATOR", "moderator@" + house(), "House of four"));
        JsonNode draft = done(who, "POST", path() + "/proposals", Samples.proposal(title, "Who?", "Text.", roster));
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
