package igf.proposal.selection;

import igf.proposal.rules.judging.TieBreak;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal's place in a ranking.
 *
 * @param rank from 1, null with too few reviews
 * @param mean null without any score
 * @param reviews number of reviews with a score
 * @param standardDeviation standard deviation of the sample, null for fewer than two reviews
 * @param histogram number of answers by score, over all criteria and reviews
 * @param tie null if no other proposal has the same mean
 */
public record RankedEntrant(
        Entrant entrant,
        @Nullable Integer rank,
        @Nullable Double mean,
        int reviews,
        @Nullable Double standardDeviation,
        SortedMap<Integer, Integer> histogram,
        @Nullable Tie tie) {
    public RankedEntrant {
        histogram = Collections.unmodifiableSortedMap(new TreeMap<>(histogram));
    }

    /**
     * A tie with other proposals of the same mean.
     *
     * @param among number of tied proposals, including this one
     * @param rule the rule that put it behind the previous one, or the first of them ahead of the second
     */
    public record Tie(int among, TieBreak rule) {}

    public UUID id() {
        return entrant.id();
    }

    public int number() {
        return entrant.number();
    }

    RankedEntrant withRank(@Nullable Integer newRank, @Nullable Tie newTie) {
        return new RankedEntrant(entrant, newRank, mean, reviews, standardDeviation, histogram, newTie);
    }
}
