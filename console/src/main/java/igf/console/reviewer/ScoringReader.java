package igf.console.reviewer;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Service;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads the rules of an edition that reviews and selection need. */
public final class ScoringReader {

    private ScoringReader() {}

    public static Scoring read(PageContext context, Edition edition) {
        JsonNode rules = context.services()
                .read(Service.PROPOSAL, "/editions/{edition}", edition.id())
                .path("rules");
        JsonNode scale = rules.path("scale");
        int lowest = scale.path("min").asInt(1);
        JsonNode atOrBelow = rules.path("reasonsRequired").path("atOrBelow");
        return new Scoring(
                listOf(rules, "criteria", item -> criterion(item, context)),
                IntStream.rangeClosed(lowest, scale.path("max").asInt(5))
                        .mapToObj(score -> step(
                                score, scale.path("labels").path(score - lowest).asString(""), context))
                        .toList(),
                listOf(rules, "reasons", item -> reason(item, context)),
                atOrBelow.isInt() ? Integer.valueOf(atOrBelow.asInt()) : null,
                Json.namesById(rules.path("subthemes"), context.locale()));
    }

    private static Scoring.Criterion criterion(JsonNode json, PageContext context) {
        String id = string(json, "id");
        String name = string(json, "name");
        String key = "criterion." + id;
        boolean isPreset = !name.isEmpty() && name.equals(context.texts().get(key, "", Locale.ENGLISH));
        String translated = Json.name(json, context.locale());
        String shown =
                translated.equals(name) ? context.texts().translatePreset(key, name, context.locale()) : translated;
        return new Scoring.Criterion(
                id,
                shown.isBlank() ? id : shown,
                isPreset ? context.texts().get(key + ".question", "", context.locale()) : "",
                json.path("weight").asDouble(1));
    }

    private static Scoring.Step step(int score, String label, PageContext context) {
        return new Scoring.Step(score, context.texts().translatePreset("score." + score, label, context.locale()));
    }

    private static Scoring.Reason reason(JsonNode json, PageContext context) {
        String code = string(json, "code");
        return new Scoring.Reason(
                code,
                context.texts()
                        .translatePreset("reason." + code, json.path("text").asString(code), context.locale()));
    }
}
