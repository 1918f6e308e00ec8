package igf.proposal.batch.web;

import igf.api.decision.DecisionOutcome;
import igf.proposal.batch.BatchEntry;
import igf.proposal.batch.BatchState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of decisions.
 *
 * @param id the batch's id
 * @param edition the edition's slug
 * @param name the batch's name
 * @param state the batch's state
 * @param contentHash SHA-256 (hex) of the sealed decisions; null in a draft
 * @param pending number of announced decisions that are not carried out yet
 * @param entries the decisions by proposal
 */
record BatchShown(
        UUID id,
        String edition,
        String name,
        BatchState.Status state,
        @Nullable String contentHash,
        int pending,
        List<EntryShown> entries) {

    /**
     * The decision on one proposal, and its result.
     *
     * @param proposalId the proposal's id
     * @param outcome the outcome
     * @param reason the reason given to the organizers
     * @param conditions the conditions, if it is accepted on conditions
     * @param dueAt deadline of the conditions
     * @param reasons codes of the edition's standard reasons
     * @param comments additional comments for the organizers
     * @param place place on the reserve list, from 1
     * @param decided whether the proposal was decided; null until the decision is carried out
     * @param refused the reason for which the proposal could not be decided; null otherwise
     */
    record EntryShown(
            UUID proposalId,
            DecisionOutcome outcome,
            String reason,
            List<String> conditions,
            @Nullable Instant dueAt,
            List<String> reasons,
            @Nullable String comments,
            @Nullable Integer place,
            @Nullable Boolean decided,
            @Nullable String refused) {}

    static BatchShown of(BatchState batch) {
        return new BatchShown(
                batch.id(),
                batch.edition(),
                batch.name(),
                batch.status(),
                batch.sealedHash(),
                batch.pending().size(),
                batch.entries().values().stream()
                        .map(entry -> toEntry(entry, batch))
                        .toList());
    }

    private static EntryShown toEntry(BatchEntry entry, BatchState batch) {
        var verdict = entry.verdict();
        var decided = batch.decided().get(entry.proposal());
        return new EntryShown(
                entry.proposal(),
                verdict.outcome(),
                verdict.reason(),
                verdict.conditions(),
                verdict.dueAt(),
                verdict.reasons(),
                verdict.comments(),
                verdict.place(),
                decided == null ? null : Boolean.valueOf(decided.isEmpty()),
                decided == null || decided.isEmpty() ? null : decided);
    }
}
