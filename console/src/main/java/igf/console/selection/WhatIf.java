package igf.console.selection;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An alternative selection, compared with the current one.
 *
 * @param slots number of places; 0 if unknown
 * @param chosen number of selected proposals
 * @param wasChosen number of proposals in the current selection
 * @param flips proposals that enter or leave the selection
 * @param chosenNow whether each proposal is selected, by its id
 */
public record WhatIf(int slots, int chosen, int wasChosen, List<Flip> flips, Map<String, Boolean> chosenNow) {

    /**
     * A proposal that enters or leaves the selection.
     *
     * @param comesIn true if it enters, false if it leaves
     * @param because causes, such as {@code WEIGHTS}
     * @param was current rank; 0 if there is none
     * @param rank rank in the alternative; 0 if there is none
     */
    record Flip(String id, int number, boolean comesIn, List<String> because, String title, int was, int rank) {}

    public static WhatIf of(JsonNode json) {
        Map<String, JsonNode> items = new HashMap<>();
        Map<String, Boolean> chosen = new HashMap<>();
        json.path("items").valueStream().forEach(item -> {
            items.put(string(item, "id"), item);
            chosen.put(string(item, "id"), item.path("chosen").asBoolean(false));
        });
        return new WhatIf(
                json.path("slots").asInt(0),
                json.path("chosen").asInt(0),
                json.path("wasChosen").asInt(0),
                listOf(json, "flips", flip -> flip(flip, items)),
                chosen);
    }

    private static Flip flip(JsonNode json, Map<String, JsonNode> items) {
        String id = string(json, "id");
        JsonNode item = items.getOrDefault(id, json);
        return new Flip(
                id,
                json.path("number").asInt(0),
                json.path("comesIn").asBoolean(false),
                Json.texts(json.path("because")),
                string(item, "title"),
                item.path("was").path("rank").asInt(0),
                item.path("rank").asInt(0));
    }

    public boolean isChosen(String id) {
        return chosenNow.getOrDefault(id, false);
    }
}
