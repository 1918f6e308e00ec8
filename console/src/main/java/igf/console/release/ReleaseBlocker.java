package igf.console.release;

import static igf.console.service.Json.string;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A hard clash that blocks a release.
 *
 * @param id id by which it is acknowledged
 * @param detail sentence of the service in the viewer's language
 * @param acknowledgeable whether a release may contain it if the user gives a reason
 * @param reason reason that was given for an earlier release; empty if there is none
 * @param typed reason for this release
 */
record ReleaseBlocker(String id, String detail, boolean acknowledgeable, String reason, String typed) {

    private static final String FIELD = "reason.";

    /** @param typed the form's fields */
    static ReleaseBlocker of(JsonNode json, Map<String, String> typed) {
        String id = string(json, "id");
        return new ReleaseBlocker(
                id,
                string(json, "detail"),
                json.path("acknowledgeable").asBoolean(false),
                string(json.path("acknowledged"), "reason"),
                typed.getOrDefault(FIELD + id, ""));
    }

    public String field() {
        return FIELD + id;
    }

    public boolean isAcknowledged() {
        return !reason.isEmpty();
    }

    /** An acknowledged clash as the service accepts it. */
    record Acknowledgement(String clash, String reason) {}

    /** Returns the clashes for which a reason was typed, by id. */
    static List<Acknowledgement> acknowledgements(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(FIELD) && !field.getValue().isBlank())
                .map(field -> new Acknowledgement(
                        field.getKey().substring(FIELD.length()),
                        field.getValue().strip()))
                .sorted(Comparator.comparing(Acknowledgement::clash))
                .toList();
    }
}
