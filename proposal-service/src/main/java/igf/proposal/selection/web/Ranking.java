package igf.proposal.selection.web;

import igf.proposal.rules.judging.TieBreak;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.view.RankingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of an edition's proposals, with its parameters.
 *
 * @param edition the edition's slug
 * @param formula version of the formula for means
 * @param normalisation how strict and lenient reviewers are made comparable
 * @param rulesVersion version of the edition's rules with the weights
 * @param minimumReviews number of reviews that a rank needs
 * @param ties rules that decide between equal means, in this order
 * @param items the proposals, the best first, those without a rank last
 * @param next address of the next page; null after the last page, or without pages
 */
record Ranking(
        String edition,
        String formula,
        Normalisation normalisation,
        int rulesVersion,
        int minimumReviews,
        List<Tie> ties,
        List<RankedProposal> items,
        @Nullable String next) {

    /**
     * A rule that decides between equal means.
     *
     * @param rule a stable code
     * @param sentence the rule in words
     */
    record Tie(TieBreak rule, String sentence) {}

    static Ranking of(String edition, RankingTable table, RankingRules rules) {
        return new Ranking(
                edition,
                rules.formula(),
                rules.normalisation(),
                table.rulesVersion(),
                rules.minimumReviews(),
                rules.ties().stream()
                        .map(rule -> new Tie(rule, rule.sentence()))
                        .toList(),
                List.of(),
                null);
    }
}
