package igf.proposal.selection.web;

import igf.platform.people.People;
import igf.proposal.proposal.Stage;
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
 * @param title its title; with names blotted out for reviewers
 * @param mean weighted mean of its reviews; null without any
 * @param reviews how many reviews count
 * @param standardDeviation of the means of its reviews; null of fewer than two
 * @param histogram how many answers gave each score, of all criteria and reviews
 * @param tie null if no other has the same mean
 * @param subthemes ids of its subthemes, the main one first
 * @param state where the proposal stands; a decision that is not announced counts for the secretariat only
 * @param announced false of such a decision
 * @param mergeWith what reviewers think that it might be merged with
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
     * Others have the same mean.
     *
     * @param among how many, this one included
     * @param rule what put it behind the one before it, or, of the first of them, ahead of the second
     * @param sentence the same for people
     */
    record Broken(int among, TieBreak rule, String sentence) {}

    /**
     * A proposal that this one might be merged with.
     *
     * @param proposalId the other proposal's id
     * @param ticks how many reviewers think so
     */
    record Ticked(UUID proposalId, int ticks) {}

    /** @param blind without names in its title */
    static RankedProposal of(RankingRow row, RankedEntrant standing, boolean blind, People people) {
        var tie = standing.tie();
        return new RankedProposal(
                standing.rank(),
                standing.id(),
                standing.number(),
                blind ? row.blindTitle(each -> Involvement.blindTitle(each, people)) : row.title(),
                standing.mean(),
                standing.reviews(),
                standing.standardDeviation(),
                standing.histogram(),
                tie == null
                        ? null
                        : new Broken(tie.among(), tie.rule(), tie.rule().sentence()),
                standing.entrant().subthemes(),
                blind ? row.stage() : row.insideStage(),
                blind || !row.isHeld(),
                row.mergeTicks().entrySet().stream()
                        .map(tick -> new Ticked(UUID.fromString(tick.getKey()), tick.getValue()))
                        .toList());
    }
}
