package igf.proposal.batch.web;

import igf.proposal.batch.BatchState;
import igf.proposal.batch.Entry;
import igf.proposal.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of decisions.
 *
 * @param id the batch's id
 * @param edition the edition's slug
 * @param name what people call it
 * @param state where it stands
 * @param contentHash says what was sealed; null in a draft
 * @param pending how many decisions are announced and not taken yet
 * @param entries what is to become of each proposal
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
     * What a batch says of one proposal, and what became of it.
     *
     * @param proposalId the proposal's id
     * @param outcome what is decided
     * @param reason why, for the organizers
     * @param conditions what must be done, where it is accepted on conditions
     * @param dueAt until when the conditions must be met
     * @param reasons codes of the edition's standard reasons
     * @param comments told beside them
     * @param place on the reserve list, from 1
     * @param decided whether the decision was taken; null before it is announced and carried out
     * @param refused why it could not be taken; null if it was
     */
    record EntryShown(
            UUID proposalId,
            Decision.Outcome outcome,
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
                        .map(entry -> shown(entry, batch))
                        .toList());
    }

    private static EntryShown shown(Entry entry, BatchState batch) {
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
