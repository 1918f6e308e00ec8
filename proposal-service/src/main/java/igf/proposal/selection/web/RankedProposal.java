package igf.proposal.selection.web;

import igf.api.proposal.Stage;
import igf.platform.people.People;
import igf.proposal.rules.judging.TieBreak;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.view.RankingRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a ranking.
 *
 * @param rank from 1; null with too few reviews
 * @param id the proposal's id
 * @param number its number in the edition
 * @param title its title; redacted for reviewers
 * @param mean weighted mean of its reviews; null without any
 * @param reviews number of reviews that count
 * @param standardDeviation standard deviation of the means of its reviews; null for fewer than two
 * @param histogram number of answers by score, over all criteria and reviews
 * @param tie null if no other proposal has the same mean
 * @param subthemes ids of its subthemes, the main one first
 * @param state the proposal's stage; only the secretariat sees decisions that are not announced
 * @param announced false for such a decision
 * @param mergeWith proposals that reviewers would merge with it
 */
record RankedProposal(
        @Nullable Integer rank,
        UUID id,
        int number,
        @Nullable String title,
        @Nullable Double mean,
        int reviews,
        @Nullable Double standardDeviation,
        Map<Integer, Integer> histogram,
        @Nullable Broken tie,
        List<String> subthemes,
        Stage state,
        boolean announced,
        List<Ticked> mergeWith) {

    /**
     * A tie with other proposals of the same mean.
     *
     * @param among number of tied proposals, including this one
     * @param rule the rule that put it behind the previous one, or the first of them ahead of the second
     * @param sentence the rule in words
     */
    record Broken(int among, TieBreak rule, String sentence) {}

    /**
     * A proposal that reviewers would merge with this one.
     *
     * @param proposalId the other proposal's id
     * @param ticks number of reviewers who would merge them
     */
    record Ticked(UUID proposalId, int ticks) {}

    /** @param blind with a redacted title */
    static RankedProposal of(RankingRow row, RankedEntrant ranked, boolean blind, People people) {
        var tie = ranked.tie();
        return new RankedProposal(
                ranked.rank(),
                ranked.id(),
                ranked.number(),
                blind ? row.blindTitle(titled -> Involvement.blindTitle(titled, people)) : row.title(),
                ranked.mean(),
                ranked.reviews(),
                ranked.standardDeviation(),
                ranked.histogram(),
                tie == null
                        ? null
                        : new Broken(tie.among(), tie.rule(), tie.rule().sentence()),
                ranked.entrant().subthemes(),
                blind ? row.stage() : row.secretariatStage(),
                blind || !row.isHeld(),
                row.countMergeVotes().entrySet().stream()
                        .map(tick -> new Ticked(UUID.fromString(tick.getKey()), tick.getValue()))
                        .toList());
    }
}
