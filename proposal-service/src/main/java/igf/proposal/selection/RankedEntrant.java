package igf.proposal.selection;

import igf.proposal.rules.judging.TieBreak;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal stands in a ranking.
 *
 * @param rank from 1, null below the least number of reviews
 * @param mean null without any score
 * @param reviews how many reviews have a score
 * @param standardDeviation of the sample, null of fewer than two reviews
 * @param histogram how many answers gave each score, of all criteria and reviews
 * @param tie null if no other has the same mean
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
     * Others have the same mean.
     *
     * @param among how many, this one included
     * @param rule what put it behind the one before it, or, of the first of them, ahead of the second
     */
    public record Tie(int among, TieBreak rule) {}

    public UUID id() {
        return entrant.id();
    }

    public int number() {
        return entrant.number();
    }

    RankedEntrant at(@Nullable Integer place, @Nullable Tie broken) {
        return new RankedEntrant(entrant, place, mean, reviews, standardDeviation, histogram, broken);
    }
}
