package igf.console.selection;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An alternative selection beside the current one.
 *
 * @param slots 0 if unknown
 */
public record WhatIf(int slots, int chosen, int wasChosen, List<Flip> flips, Map<String, Boolean> chosenNow) {

    /**
     * @param because such as {@code WEIGHTS}
     * @param rank 0 for none
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
                listOf(json, "flips", each -> flip(each, items)),
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
