package igf.proposal.edition.web;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Problem;
import igf.platform.web.body.Flaws;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the {@code rules} of a request: a preset with or without changes. */
final class RulesInput {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private RulesInput() {}

    static RuleSet read(JsonNode rules) {
        if (rules.isString()) {
            return preset(rules, "/rules");
        }
        if (!rules.isObject()) {
            throw Problem.malformed(
                    "/rules", "WRONG_TYPE", "rules must be a preset's name, or an object {preset, changes}.");
        }
        for (var name : rules.propertyNames()) {
            if (!name.equals("preset") && !name.equals("changes")) {
                throw Problem.malformed(
                        "/rules/" + name,
                        "UNKNOWN_MEMBER",
                        "There is no member \"" + Flaws.shorten(name) + "\" here; the members are preset, changes.");
            }
        }
        var preset = preset(rules.path("preset"), "/rules/preset");
        var changes = rules.has("changes") ? rules.get("changes") : JsonNodeFactory.instance.objectNode();
        if (!changes.isObject()) {
            throw Problem.malformed(
                    "/rules/changes", "WRONG_TYPE", "rules.changes must be an object, a merge-patch of the rules.");
        }
        return switch (preset.applyPatch(JSON.convertValue(changes, MEMBERS))) {
            case RuleChange.Accepted accepted -> accepted.rules();
            case RuleChange.Rejected rejected ->
                throw new RefusedException(rejected.problems().stream()
                        .map(problem ->
                                Refusal.rule(problem.code(), "/rules/changes" + problem.pointer(), problem.detail()))
                        .toList());
        };
    }

    private static RuleSet preset(JsonNode name, String pointer) {
        return Presets.find(name.isString() ? name.stringValue() : "")
                .orElseThrow(() -> Problem.malformed(
                        pointer,
                        "INVALID_VALUE",
                        "The preset must be one of " + String.join(", ", Presets.names()) + "."));
    }
}
