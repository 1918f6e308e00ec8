package igf.gateway.edition;

import tools.jackson.databind.JsonNode;

/**
 * A version of an edition's rules.
 *
 * @param number from 1
 * @param at since when, ISO 8601
 */
record RulesVersion(String number, String at, String by) {

    static RulesVersion of(JsonNode json) {
        return new RulesVersion(
                json.path("version").asString(""),
                json.path("at").asString(""),
                json.path("by").asString(""));
    }
}
