package igf.proposal.batch;

import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a batch. */
public sealed interface BatchEvent {

    UUID batch();

    @Named("batch.drafted.1")
    record Drafted(UUID batch, String edition, String name) implements BatchEvent {}

    @Named("batch.entered.1")
    record Entered(UUID batch, List<Entry> entries) implements BatchEvent {
        public Entered {
            entries = List.copyOf(entries);
        }
    }

    @Named("batch.entry-removed.1")
    record EntryRemoved(UUID batch, UUID proposal) implements BatchEvent {}

    /**
     * @param contentHash of all that it says, see {@link BatchState#contentHash}
     * @param rulesVersion the version of the rules that it was checked under; null of batches older than this
     */
    @Named("batch.sealed.1")
    record Sealed(UUID batch, String contentHash, @Nullable Integer rulesVersion) implements BatchEvent {}

    @Named("batch.unsealed.1")
    record Unsealed(UUID batch, String reason) implements BatchEvent {}

    /** From here on each entry is decided. @param rulesVersion that it was checked under again; null of older batches */
    @Named("batch.announced.1")
    record Announced(
            UUID batch,
            String edition,
            String contentHash,
            @Nullable Integer rulesVersion) implements BatchEvent {}

    /** @param refused why the proposal could not be decided on any more, null if it was */
    @Named("batch.entry-decided.1")
    record EntryDecided(UUID batch, UUID proposal, @Nullable String refused) implements BatchEvent {}
}
