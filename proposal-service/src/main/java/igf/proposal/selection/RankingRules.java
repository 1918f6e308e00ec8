package igf.proposal.selection;

import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.TieBreak;
import java.util.List;

/**
 * The parameters of a ranking, kept with every result so that it can be computed again.
 *
 * @param formula one of {@link Formula#VERSIONS}
 * @param minimumReviews number of reviews for a rank, at least 1
 * @param ties rules that decide between equal means, in this order
 */
public record RankingRules(
        String formula,
        List<Criterion> criteria,
        int minimumReviews,
        List<TieBreak> ties,
        Normalisation normalisation) {
    public RankingRules {
        criteria = List.copyOf(criteria);
        ties = List.copyOf(ties);
        minimumReviews = Math.max(1, minimumReviews);
    }

    public RankingRules withNormalisation(Normalisation newNormalisation) {
        return new RankingRules(formula, criteria, minimumReviews, ties, newNormalisation);
    }

    public RankingRules withFormula(String version) {
        return new RankingRules(version, criteria, minimumReviews, ties, normalisation);
    }
}
