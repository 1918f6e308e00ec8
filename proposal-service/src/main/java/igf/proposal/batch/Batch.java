package igf.proposal.batch;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.RefusedException;
import igf.proposal.balance.BatchFinding;
import igf.proposal.batch.BatchCommand.Announce;
import igf.proposal.batch.BatchCommand.Draft;
import igf.proposal.batch.BatchCommand.Enter;
import igf.proposal.batch.BatchCommand.Leave;
import igf.proposal.batch.BatchCommand.RecordOutcome;
import igf.proposal.batch.BatchCommand.Seal;
import igf.proposal.batch.BatchCommand.Unseal;
import igf.proposal.batch.BatchState.Status;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Collects decisions until they are sealed, and records which announced decisions were carried out. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Batch {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable BatchState state;

    Batch() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    BatchState handle(Draft c) {
        apply(new BatchEvent.Drafted(c.id(), c.edition(), c.name()));
        return state();
    }

    @CommandHandler
    BatchState handle(Enter c) {
        requireStatus(Status.DRAFT, "changed");
        var changed = c.entries().stream()
                .filter(entry -> !entry.equals(state().entries().get(entry.proposal())))
                .toList();
        if (!changed.isEmpty()) {
            apply(new BatchEvent.Entered(c.id(), changed));
        }
        return state();
    }

    @CommandHandler
    BatchState handle(Leave c) {
        requireStatus(Status.DRAFT, "changed");
        if (!state().entries().containsKey(c.proposal())) {
            throw new RefusedException(BatchRefusal.noSuchEntry());
        }
        apply(new BatchEvent.EntryRemoved(c.id(), c.proposal()));
        return state();
    }

    @CommandHandler
    BatchState handle(Seal c) {
        requireStatus(Status.DRAFT, "sealed");
        if (state().entries().isEmpty()) {
            throw new RefusedException(BatchRefusal.empty());
        }
        requireUnblocked(c.findings());
        apply(new BatchEvent.Sealed(c.id(), state().contentHash(), c.rulesVersion()));
        return state();
    }

    @CommandHandler
    BatchState handle(Unseal c) {
        requireStatus(Status.SEALED, "unsealed");
        apply(new BatchEvent.Unsealed(c.id(), c.reason()));
        return state();
    }

    @CommandHandler
    BatchState handle(Announce c) {
        requireStatus(Status.SEALED, "announced");
        requireUnblocked(c.findings());
        apply(new BatchEvent.Announced(
                c.id(), state().edition(), requireNonNull(state().sealedHash(), "it is sealed"), c.rulesVersion()));
        return state();
    }

    private static void requireUnblocked(List<BatchFinding> findings) {
        RefusedException.throwIfAny(findings.stream()
                .filter(BatchFinding::blocking)
                .map(BatchFinding::refusal)
                .toList());
    }

    @CommandHandler
    BatchState handle(RecordOutcome c) {
        if (state().pending().stream().anyMatch(entry -> entry.proposal().equals(c.proposal()))) {
            apply(new BatchEvent.EntryDecided(c.id(), c.proposal(), c.refused()));
        }
        return state();
    }

    private void requireStatus(Status status, String action) {
        if (state().status() != status) {
            throw new RefusedException(BatchRefusal.wrongStatus(action, state().status()));
        }
    }

    BatchState state() {
        return requireNonNull(state, "the first event of a batch is Drafted");
    }

    @EventSourcingHandler
    void on(BatchEvent event) {
        id = event.batch();
        state = event instanceof BatchEvent.Drafted drafted ? BatchState.of(drafted) : state().after(event);
    }
}
