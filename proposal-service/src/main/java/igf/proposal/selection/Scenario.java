package igf.proposal.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a selection, apart from the proposals and their reviews.
 *
 * @param slots number of proposals to select, null for all with a rank
 * @param quotas maximum number of selected proposals by theme id; a proposal counts for its first theme
 * @param excludedReviewers reviewers whose reviews do not count
 */
public record Scenario(
        RankingRules rules, @Nullable Integer slots, Map<String, Integer> quotas, Set<UUID> excludedReviewers) {
    public Scenario {
        quotas = Map.copyOf(quotas);
        excludedReviewers = Set.copyOf(excludedReviewers);
    }

    /** The parameters that a what-if comparison can change. */
    public enum Input {
        WEIGHTS("other weights"),
        QUOTAS("other quotas"),
        SLOTS("another number of slots"),
        WITHOUT("reviewers left out"),
        NORMALISATION("reviewers made comparable");

        private final String description;

        Input(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    boolean differsIn(Input input, Scenario other) {
        return !withInputOf(input, other).equals(this);
    }

    Scenario withInputOf(Input input, Scenario other) {
        return switch (input) {
            case WEIGHTS ->
                new Scenario(
                        new RankingRules(
                                rules.formula(),
                                other.rules.criteria(),
                                rules.minimumReviews(),
                                rules.ties(),
                                rules.normalisation()),
                        slots,
                        quotas,
                        excludedReviewers);
            case QUOTAS -> new Scenario(rules, slots, other.quotas, excludedReviewers);
            case SLOTS -> new Scenario(rules, other.slots, quotas, excludedReviewers);
            case WITHOUT -> new Scenario(rules, slots, quotas, other.excludedReviewers);
            case NORMALISATION ->
                new Scenario(rules.withNormalisation(other.rules.normalisation()), slots, quotas, excludedReviewers);
        };
    }
}
