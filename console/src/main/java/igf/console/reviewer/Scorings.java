package igf.console.reviewer;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Service;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads those rules of an edition that reviews and selection need. */
public final class Scorings {

    private Scorings() {}

    public static Scoring of(Visit visit, Edition edition) {
        JsonNode rules = visit.services()
                .read(Service.PROPOSAL, "/editions/{edition}", edition.id())
                .path("rules");
        JsonNode scale = rules.path("scale");
        int lowest = scale.path("min").asInt(1);
        JsonNode atOrBelow = rules.path("reasonsRequired").path("atOrBelow");
        return new Scoring(
                listOf(rules, "criteria", one -> criterion(one, visit)),
                IntStream.rangeClosed(lowest, scale.path("max").asInt(5))
                        .mapToObj(score -> step(
                                score, scale.path("labels").path(score - lowest).asString(""), visit))
                        .toList(),
                listOf(rules, "reasons", one -> reason(one, visit)),
                atOrBelow.isInt() ? Integer.valueOf(atOrBelow.asInt()) : null,
                Json.names(rules.path("subthemes")));
    }

    private static Scoring.Criterion criterion(JsonNode json, Visit visit) {
        String id = string(json, "id");
        String name = json.path("name").asString(id);
        String key = "criterion." + id;
        boolean usual = name.equals(visit.texts().get(key, "", Locale.ENGLISH));
        return new Scoring.Criterion(
                id,
                visit.texts().usual(key, name, visit.locale()),
                usual ? visit.texts().get(key + ".question", "", visit.locale()) : "",
                json.path("weight").asDouble(1));
    }

    private static Scoring.Step step(int score, String label, Visit visit) {
        return new Scoring.Step(score, visit.texts().usual("score." + score, label, visit.locale()));
    }

    private static Scoring.Reason reason(JsonNode json, Visit visit) {
        String code = string(json, "code");
        return new Scoring.Reason(
                code, visit.texts().usual("reason." + code, json.path("text").asString(code), visit.locale()));
    }
}
