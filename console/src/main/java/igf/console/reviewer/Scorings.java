package igf.console.reviewer;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.Texts;
import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Service;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads those rules of an edition that reviews and selection need. */
@Component
public class Scorings {

    private final Texts texts;

    Scorings(Texts texts) {
        this.texts = texts;
    }

    public Scoring of(Visit visit, Edition edition) {
        JsonNode rules = visit.services().read(Service.PROPOSAL, "/editions/{edition}", edition.id())
                .path("rules");
        Locale locale = visit.locale();
        JsonNode scale = rules.path("scale");
        int lowest = scale.path("min").asInt(1);
        JsonNode atOrBelow = rules.path("reasonsRequired").path("atOrBelow");
        return new Scoring(
                listOf(rules, "criteria", one -> criterion(one, locale)),
                IntStream.rangeClosed(lowest, scale.path("max").asInt(5))
                        .mapToObj(score -> step(
                                score, scale.path("labels").path(score - lowest).asString(""), locale))
                        .toList(),
                listOf(rules, "reasons", one -> reason(one, locale)),
                atOrBelow.isInt() ? Integer.valueOf(atOrBelow.asInt()) : null,
                Json.names(rules.path("subthemes")));
    }

    private Scoring.Criterion criterion(JsonNode json, Locale locale) {
        String id = string(json, "id");
        String name = json.path("name").asString(id);
        String key = "criterion." + id;
        boolean usual = name.equals(texts.get(key, "", Locale.ENGLISH));
        return new Scoring.Criterion(
                id,
                texts.usual(key, name, locale),
                usual ? texts.get(key + ".question", "", locale) : "",
                json.path("weight").asDouble(1));
    }

    private Scoring.Step step(int score, String label, Locale locale) {
        return new Scoring.Step(score, texts.usual("score." + score, label, locale));
    }

    private Scoring.Reason reason(JsonNode json, Locale locale) {
        String code = string(json, "code");
        return new Scoring.Reason(code, texts.usual("reason." + code, json.path("text").asString(code), locale));
    }
}
