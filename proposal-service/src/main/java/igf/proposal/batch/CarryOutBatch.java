package igf.proposal.batch;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.decision.Cause;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalActions;
import igf.proposal.sending.Sender;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the decisions of an announced batch, one a step. A step that comes twice finds the proposal decided for this batch, and
 * after a crash the next step is found in the batch.
 */
public record CarryOutBatch(Sender sender) {

    public void step(UUID id) {
        var batch = new BatchReader(sender).get(id);
        batch.pending().stream()
                .findFirst()
                .ifPresent(entry -> sender.<BatchState>send(
                        new BatchCommand.Note(batch.id(), entry.proposal(), decided(batch, entry))));
    }

    /** Why it was refused, null if it was not. */
    private @Nullable String decided(BatchState batch, Entry entry) {
        try {
            var rules = new EditionReader(sender).inForce(batch.edition()).rules();
            new ProposalActions(sender).decide(entry.proposal(), entry.verdict(), rules, Cause.batch(batch.id()));
            return null;
        } catch (Refused e) {
            return e.reasons().stream().map(Refusal::detail).collect(Collectors.joining(" "));
        }
    }
}
