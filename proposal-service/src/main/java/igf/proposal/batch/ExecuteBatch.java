package igf.proposal.batch;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.decision.Cause;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalActions;
import igf.proposal.sending.Sender;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the decisions of an announced batch, one per step. A repeated step finds the proposal already decided by
 * this batch. After a crash the batch itself knows the next step.
 */
public record ExecuteBatch(Sender sender) {

    public void executeNext(UUID id) {
        var batch = new BatchReader(sender).get(id);
        batch.pending().stream()
                .findFirst()
                .ifPresent(entry -> sender.<BatchState>send(
                        new BatchCommand.Note(batch.id(), entry.proposal(), decide(batch, entry))));
    }

    /** Returns the reason for a refusal, null if the proposal was decided. */
    private @Nullable String decide(BatchState batch, BatchEntry entry) {
        try {
            var rules = new EditionReader(sender).get(batch.edition()).rules();
            new ProposalActions(sender).decide(entry.proposal(), entry.verdict(), rules, Cause.batch(batch.id()));
            return null;
        } catch (RefusedException e) {
            return e.reasons().stream().map(Refusal::detail).collect(Collectors.joining(" "));
        }
    }
}
