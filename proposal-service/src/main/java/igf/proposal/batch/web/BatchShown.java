package igf.proposal.batch.web;

import igf.proposal.batch.BatchState;
import igf.proposal.batch.Entry;
import igf.proposal.proposal.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch as the API shows it. @param pending how many decisions are announced and not taken yet */
record BatchShown(
        UUID id,
        String edition,
        String name,
        BatchState.Status state,
        @Nullable String contentHash,
        int pending,
        List<EntryShown> entries) {

    /** @param decided null before it is announced and carried out; @param refused why it could not be decided on */
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
