package igf.proposal.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a selection, besides the proposals and their reviews.
 *
 * @param slots number of proposals to select, null for all with a rank
 * @param quotas highest number by theme id; a proposal counts for its first theme
 * @param without reviewers whose reviews do not count
 */
public record Scenario(RankingRules rules, @Nullable Integer slots, Map<String, Integer> quotas, Set<UUID> without) {
    public Scenario {
        quotas = Map.copyOf(quotas);
        without = Set.copyOf(without);
    }

    /** The parameters that a what-if comparison can change. */
    public enum Input {
        WEIGHTS("other weights"),
        QUOTAS("other quotas"),
        SLOTS("another number of slots"),
        WITHOUT("reviewers left out"),
        NORMALISATION("reviewers made comparable");

        private final String words;

        Input(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean hasOther(Input input, Scenario than) {
        return !with(input, than).equals(this);
    }

    Scenario with(Input input, Scenario other) {
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
                        without);
            case QUOTAS -> new Scenario(rules, slots, other.quotas, without);
            case SLOTS -> new Scenario(rules, other.slots, quotas, without);
            case WITHOUT -> new Scenario(rules, slots, quotas, other.without);
            case NORMALISATION -> new Scenario(rules.normalised(other.rules.normalisation()), slots, quotas, without);
        };
    }
}
