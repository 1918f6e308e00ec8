package igf.proposal.selection.web;

import igf.proposal.rules.judging.TieBreak;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.view.RankingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proposals of an edition, best first, and what they are ranked by.
 *
 * @param edition the edition's slug
 * @param formula version of the formula that means are computed by
 * @param normalisation how strict and lenient reviewers are made comparable
 * @param rulesVersion of the edition's rules that weights are of
 * @param minimumReviews how many reviews a rank needs
 * @param ties what decides between equal means, in this order
 * @param items the proposals; those without a rank last
 * @param next address of the next page; null after the last, or where it is all one answer
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
     * What decides between equal means.
     *
     * @param rule a stable code
     * @param sentence the same for people
     */
    record Tie(TieBreak rule, String sentence) {}

    /** With no proposal yet. */
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
