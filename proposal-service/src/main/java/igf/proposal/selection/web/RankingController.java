package igf.proposal.selection.web;

import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.AsOf;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.rules.TieBreak;
import igf.proposal.selection.Formula;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.Standing;
import igf.proposal.selection.view.Row;
import igf.proposal.selection.view.Table;
import igf.proposal.selection.view.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** The ranking: two reads at most, whatever the number of proposals and reviews. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/ranking")
class RankingController {

    private final Tables tables;
    private final People people;
    private final JsonMapper json;

    RankingController(Tables tables, People people, JsonMapper json) {
        this.tables = tables;
        this.people = people;
        this.json = json;
    }

    /**
     * {@code {edition, formula, normalisation, rulesVersion, minimumReviews, ties: [{rule, sentence}], items, next}}.
     *
     * @param parameters {@code formula}: a version of it; {@code normalised}: {@code true} or {@code z-score}, {@code centred},
     *     {@code false}; {@code asOf}
     */
    @GetMapping
    @Allow(roles = {"SECRETARIAT", "MAG"})
    ResponseEntity<Map<String, @Nullable Object>> get(
            @PathVariable String edition, @RequestParam Map<String, String> parameters, Caller caller) {
        Pages.refuseUnknown(parameters.keySet(), Set.of("formula", "normalised"));
        var moment = AsOf.moment(parameters.get("asOf"), caller);
        var table = tables.at(edition, moment).orElseThrow(Problem::notFound);
        var person = caller.isSecretariat() ? null : reviewer(table, caller);
        var rules = rules(table, parameters);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("edition", edition);
        body.put("formula", rules.formula());
        body.put("normalisation", rules.normalisation());
        body.put("rulesVersion", table.rulesVersion());
        body.put("minimumReviews", rules.minimumReviews());
        body.put("ties", rules.ties().stream().map(RankingController::tie).toList());
        body.put(
                "items",
                person == null
                        ? new RawValue(table.written(rules, all -> json.writeValueAsString(items(table, all, null))))
                        : items(table, table.ranking(rules), person));
        body.put("next", null);
        return ResponseEntity.ok(body);
    }

    private List<Map<String, @Nullable Object>> items(Table table, List<Standing> standings, @Nullable UUID reviewer) {
        return standings.stream()
                .filter(standing -> reviewer == null || maySee(table, row(table, standing), reviewer))
                .map(standing -> item(row(table, standing), standing, reviewer != null))
                .toList();
    }

    private static RankingRules rules(Table table, Map<String, String> parameters) {
        var formula = parameters.getOrDefault("formula", Formula.VERSION);
        if (!Formula.VERSIONS.contains(formula)) {
            throw Problem.malformed("formula", "INVALID_VALUE", "One of " + String.join(", ", Formula.VERSIONS) + ".");
        }
        var normalisation = switch (parameters.getOrDefault("normalised", "false")) {
            case "true", "z-score" -> Normalisation.Z_SCORE;
            case "centred" -> Normalisation.CENTRED;
            case "false" -> Normalisation.NONE;
            default -> throw Problem.malformed("normalised", "INVALID_VALUE", "One of true, z-score, centred, false.");
        };
        return table.rankingRules().under(formula).normalised(normalisation);
    }

    private static UUID reviewer(Table table, Caller caller) {
        var person = caller.person();
        if (person == null || !table.isReviewer(person)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "You are not a reviewer of this edition.");
        }
        if (!table.isReviewOver()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "The ranking is open to reviewers once the reviews are closed.");
        }
        return person;
    }

    private static Row row(Table table, Standing standing) {
        return Objects.requireNonNull(table.row(standing.id()));
    }

    private static boolean maySee(Table table, Row row, UUID person) {
        return !row.hasRecused(person) && !Whose.hasPart(row, person, table.affiliation(person));
    }

    private Map<String, @Nullable Object> item(Row row, Standing standing, boolean blind) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("rank", standing.rank());
        item.put("id", standing.id());
        item.put("number", standing.number());
        item.put("title", blind ? row.blindTitle(each -> Whose.blindTitle(each, people)) : row.title());
        item.put("mean", standing.mean());
        item.put("reviews", standing.reviews());
        item.put("standardDeviation", standing.standardDeviation());
        item.put("histogram", standing.histogram());
        item.put("tie", broken(standing.tie()));
        item.put("subthemes", standing.entrant().subthemes());
        item.put("state", row.stage());
        item.put("mergeWith", Whose.ticks(row.mergeTicks()));
        return item;
    }

    private static @Nullable Map<String, Object> broken(Standing.@Nullable Tie tie) {
        if (tie == null) {
            return null;
        }
        var broken = new LinkedHashMap<String, Object>();
        broken.put("among", tie.among());
        broken.putAll(tie(tie.rule()));
        return broken;
    }

    private static Map<String, Object> tie(TieBreak rule) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("rule", rule);
        shown.put("sentence", rule.sentence());
        return shown;
    }
}
