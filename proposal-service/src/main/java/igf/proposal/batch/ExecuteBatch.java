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
 * Carries out the decisions of an announced batch, one per step. The batch records each step, so execution continues
 * after a crash. A repeated step changes nothing, because a proposal is decided only once by a batch.
 */
public record ExecuteBatch(Sender sender) {

    public void executeNext(UUID id) {
        var batch = new BatchReader(sender).get(id);
        batch.pending().stream()
                .findFirst()
                .ifPresent(entry -> sender.<BatchState>send(
                        new BatchCommand.RecordOutcome(batch.id(), entry.proposal(), decide(batch, entry))));
    }

    /** Decides on the proposal. Returns the reason for a refusal, null if the proposal was decided. */
    private @Nullable String decide(BatchState batch, BatchEntry entry) {
        try {
            var rules = new EditionReader(sender).get(batch.edition()).rules();
            new ProposalActions(sender)
                    .decide(
                            entry.proposal(),
                            entry.verdict(),
                            rules,
                            Cause.batch(batch.id()),
                            batch.decisionEvent(entry.proposal()));
            return null;
        } catch (RefusedException e) {
            return e.reasons().stream().map(Refusal::detail).collect(Collectors.joining(" "));
        }
    }
}
