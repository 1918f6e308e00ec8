package igf.proposal.batch.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refused;
import igf.proposal.batch.BatchCommand;
import igf.proposal.batch.BatchEvent;
import igf.proposal.batch.BatchState;
import igf.proposal.batch.Entry;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.Cause;
import igf.proposal.proposal.ProposalCommand;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * One decision a step, each started by the one before: a step that comes twice finds the proposal decided for this batch, and
 * after a crash the next step is found in the batch.
 */
@Component
@ProcessingGroup("batches")
class WhenBatchIsAnnouncedThenDecide {

    private static final String NAME = "batches";

    private final Commands commands;

    WhenBatchIsAnnouncedThenDecide(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(BatchEvent.Announced event, Meta meta) {
        step(event.batch(), meta);
    }

    @EventHandler
    void on(BatchEvent.EntryDecided event, Meta meta) {
        step(event.batch(), meta);
    }

    private void step(UUID id, Meta meta) {
        var batch = commands.<BatchState>sendAs(NAME, new BatchCommand.Look(id), meta.correlationId())
                .result();
        batch.pending().stream().findFirst().ifPresent(entry -> decide(batch, entry, meta));
    }

    private void decide(BatchState batch, Entry entry, Meta meta) {
        String refused = null;
        try {
            var rules = commands.<EditionState>sendAs(
                            NAME, new EditionCommand.Consult(EditionId.of(batch.edition())), meta.correlationId())
                    .result()
                    .rules();
            commands.sendAs(
                    NAME,
                    new ProposalCommand.Decide(entry.proposal(), entry.verdict(), rules, Cause.batch(batch.id())),
                    meta.correlationId());
        } catch (Refused e) {
            refused = e.reasons().stream().map(r -> r.detail()).collect(Collectors.joining(" "));
        }
        commands.sendAs(NAME, new BatchCommand.Note(batch.id(), entry.proposal(), refused), meta.correlationId());
    }
}
