package igf.proposal.selection.web;

import igf.api.selection.WhatIfBody;
import igf.api.selection.WhatIfItem;
import igf.api.selection.WhatIfWas;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.platform.web.ReadOnlyPost;
import igf.proposal.place.PlacesReader;
import igf.proposal.review.ReviewId;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.selection.Entrant;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.Scenario;
import igf.proposal.selection.WhatIf;
import igf.proposal.selection.view.RankingTable;
import igf.proposal.selection.view.RankingTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Computes hypothetical selections without changing anything. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/what-if")
class WhatIfController {

    private final RankingTables tables;
    private final Aggregates aggregates;

    WhatIfController(RankingTables tables, Aggregates aggregates) {
        this.tables = tables;
        this.aggregates = aggregates;
    }

    /**
     * A hypothetical selection.
     *
     * @param formula version of the formula for means
     * @param normalisation how reviewers are made comparable
     * @param slots number of proposals to select, from the request or else the plan; null selects all ranked
     *     proposals
     * @param chosen number of proposals that would be selected
     * @param wasChosen number of proposals selected without the changes
     * @param flips proposals that would be added or removed, with the causes
     * @param items all proposals, the best first
     */
    record Shown(
            String formula,
            Normalisation normalisation,
            @Nullable Integer slots,
            int chosen,
            int wasChosen,
            List<WhatIf.Flip> flips,
            List<WhatIfItem> items) {}

    /**
     * Computes another selection for comparison. Changes nothing. The response lists the proposals that would be added
     * or removed, the causes, and the ranks of all proposals. Refused with 422 for an unknown criterion or reviewer.
     */
    @PostMapping
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT")
    Shown compute(@PathVariable String edition, @RequestBody WhatIfBody body) {
        var table = tables.findTable(edition).orElseThrow(Problem::notFound);
        var plan = new PlacesReader(aggregates).get(edition).plan();
        var entrants = table.ranking().stream().map(RankedEntrant::entrant).toList();
        var current = new Scenario(table.rankingRules(), plan.slots(), plan.quotas(), Set.of());
        var changed = toScenario(current, body, edition, entrants);
        var result = WhatIf.compare(current, changed, entrants);
        return new Shown(
                changed.rules().formula(),
                changed.rules().normalisation(),
                changed.slots(),
                result.after().selected().size(),
                result.before().selected().size(),
                result.flips(),
                toItems(result, table));
    }

    private static Scenario toScenario(Scenario current, WhatIfBody body, String edition, List<Entrant> entrants) {
        var problems = new ArrayList<Refusal>();
        var weights = body.weights() == null ? Map.<String, Double>of() : body.weights();
        var criterionIds =
                current.rules().criteria().stream().map(Criterion::id).toList();
        weights.keySet().stream()
                .filter(id -> !criterionIds.contains(id))
                .forEach(id -> problems.add(
                        Refusal.rule("CRITERION_UNKNOWN", "/weights/" + id, "The edition has no such criterion.")));
        var excluded =
                excludedReviewers(body.without() == null ? List.of() : body.without(), edition, entrants, problems);
        RefusedException.throwIfAny(problems);
        var rules = current.rules();
        return new Scenario(
                new RankingRules(
                        rules.formula(),
                        rules.criteria().stream()
                                .map(criterion -> new Criterion(
                                        criterion.id(),
                                        criterion.name(),
                                        weights.getOrDefault(criterion.id(), criterion.weight())))
                                .toList(),
                        rules.minimumReviews(),
                        rules.ties(),
                        Boolean.TRUE.equals(body.normalised()) ? Normalisation.Z_SCORE : rules.normalisation()),
                body.slots() == null ? current.slots() : body.slots(),
                body.quotas() == null ? current.quotas() : body.quotas(),
                excluded);
    }

    private static Set<UUID> excludedReviewers(
            List<UUID> pseudonyms, String edition, List<Entrant> entrants, List<Refusal> problems) {
        var reviewersByPseudonym = new HashMap<UUID, UUID>();
        if (!pseudonyms.isEmpty()) {
            entrants.forEach(entrant -> entrant.ballots()
                    .keySet()
                    .forEach(person -> reviewersByPseudonym.put(ReviewId.reviewerPseudonym(edition, person), person)));
        }
        var excluded = new HashSet<UUID>();
        for (int i = 0; i < pseudonyms.size(); i++) {
            var person = reviewersByPseudonym.get(pseudonyms.get(i));
            if (person == null) {
                problems.add(Refusal.rule(
                        "REVIEWER_UNKNOWN", "/without/" + i, "Give the id of a reviewer, as in the dossier."));
            } else {
                excluded.add(person);
            }
        }
        return excluded;
    }

    private static List<WhatIfItem> toItems(WhatIf.Result result, RankingTable table) {
        var before = new HashMap<UUID, RankedEntrant>();
        result.before().ranking().forEach(ranked -> before.put(ranked.id(), ranked));
        return result.after().ranking().stream()
                .map(ranked -> toItem(ranked, before.get(ranked.id()), result, table))
                .toList();
    }

    private static WhatIfItem toItem(
            RankedEntrant ranked, @Nullable RankedEntrant before, WhatIf.Result result, RankingTable table) {
        var row = table.findRow(ranked.id());
        return new WhatIfItem(
                ranked.rank(),
                ranked.id(),
                ranked.number(),
                row == null ? null : row.title(),
                ranked.mean(),
                ranked.reviews(),
                result.after().includes(ranked.id()),
                new WhatIfWas(
                        before == null ? null : before.rank(),
                        before == null ? null : before.mean(),
                        result.before().includes(ranked.id())));
    }
}
