package igf.proposal.selection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a choice follows from, beside the proposals and their reviews.
 *
 * @param slots how many are chosen, null for as many as have a rank
 * @param quotas the most of a theme, by its id; a proposal counts for its first one
 * @param without reviewers whose reviews do not count
 */
public record Scenario(RankingRules rules, @Nullable Integer slots, Map<String, Integer> quotas, Set<UUID> without) {
    public Scenario {
        quotas = Map.copyOf(quotas);
        without = Set.copyOf(without);
    }

    /** What can be other than it is. */
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

    /** The same, but with one input of another. */
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
