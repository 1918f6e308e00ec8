package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.RequestBodies;
import igf.lab.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edition with an open call that one attack uses, and its proposals. */
final class AttackEdition {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EDITIONS = "/api/v1/editions/";

    private final AttackSteps steps;
    private final String slug = "probe-" + UUID.randomUUID().toString().substring(0, 8);

    private AttackEdition(AttackSteps steps) {
        this.steps = steps;
    }

    /** @param limits that replace those of the preset */
    static AttackEdition create(AttackSteps steps, Caller secretariat, Map<String, Object> limits) {
        AttackEdition edition = new AttackEdition(steps);
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        Object rules = Map.of("preset", "igf-2022", "changes", Map.of("limits", limits));
        edition.sendSuccessfully(secretariat, "PUT", edition.path(), RequestBodies.edition("Story", first, rules));
        return edition;
    }

    String path() {
        return EDITIONS + slug;
    }

    /** Returns a mail domain that no other attack uses. */
    String mailDomain() {
        return slug + ".example";
    }

    static Map<String, Object> person(String role, String email, String affiliation) {
        return RequestBodies.person(role, "Somebody", email, affiliation);
    }

    /**
     * Creates a draft that can be submitted.
     *
     * @return its path
     */
    String draft(Caller caller, String title, List<Map<String, Object>> people) {
        List<Map<String, Object>> roster = new ArrayList<>(people);
        for (String name : List.of("one", "two", "three")) {
            roster.add(person("SPEAKER", name + "@" + mailDomain(), "House of " + name));
        }
        roster.add(person("MODERATOR", "moderator@" + mailDomain(), "House of four"));
        JsonNode draft = sendSuccessfully(
                caller, "POST", path() + "/proposals", RequestBodies.proposal(title, "Who?", "Text.", roster));
        return "/api/v1/proposals/" + draft.path("id").asString();
    }

    /** Sends a call; throws if it fails. */
    JsonNode sendSuccessfully(Caller caller, String method, String path, Object body) {
        Response response = send(caller, method, path, body);
        if (!response.isSuccess()) {
            throw new IllegalStateException("%s: %d %s".formatted(path, response.status(), response.body()));
        }
        return json(response);
    }

    Response send(Caller caller, String method, String path, Object body) {
        Call call = steps.call(caller, method, path).header("Accept", "application/json");
        return steps.send(method.equals("GET") ? call : call.json(JSON.writeValueAsString(body)));
    }

    static JsonNode json(Response response) {
        return response.body().isEmpty() ? JSON.createObjectNode() : response.json();
    }
}
