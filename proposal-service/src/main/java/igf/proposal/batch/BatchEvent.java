package igf.proposal.batch;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a batch: decisions that the secretariat prepares, seals and announces together. */
public sealed interface BatchEvent {

    UUID batch();

    @Named("batch.drafted.1")
    record Drafted(UUID batch, String edition, String name) implements BatchEvent {}

    /** Decisions were added to the batch, or replace earlier ones on the same proposals. */
    @Named("batch.entered.1")
    record Entered(UUID batch, List<BatchEntry> entries) implements BatchEvent {
        public Entered {
            entries = List.copyOf(entries);
        }
    }

    @Named("batch.entry-removed.1")
    record EntryRemoved(UUID batch, UUID proposal) implements BatchEvent {}

    /**
     * The entries cannot be changed until the batch is unsealed.
     *
     * @param contentHash see {@link BatchState#contentHash}
     * @param rulesVersion version of the rules that the check used; null in older events
     */
    @Named("batch.sealed.1")
    record Sealed(UUID batch, String contentHash, @Nullable Integer rulesVersion) implements BatchEvent {}

    @Named("batch.unsealed.1")
    record Unsealed(UUID batch, String reason) implements BatchEvent {}

    /**
     * Starts the decisions on the entries.
     *
     * @param rulesVersion version of the rules that the last check used; null in older events
     */
    @Named("batch.announced.1")
    record Announced(
            UUID batch,
            String edition,
            String contentHash,
            @Nullable Integer rulesVersion) implements BatchEvent {}

    /**
     * An entry of the announced batch was applied, or refused.
     *
     * @param refused why the proposal could not be decided; null if it was
     */
    @Named("batch.entry-decided.1")
    record EntryDecided(UUID batch, UUID proposal, @Nullable String refused) implements BatchEvent {}
}
