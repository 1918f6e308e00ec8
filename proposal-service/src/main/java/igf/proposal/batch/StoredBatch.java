package igf.proposal.batch;

import igf.proposal.batch.BatchState.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored document of a batch.
 *
 * @param sealedAt null if it was never sealed, empty if it was unsealed
 * @param decided number of decisions that were carried out or refused; null before the first
 */
public record StoredBatch(
        UUID id,
        String edition,
        String name,
        Status state,
        Instant draftedAt,
        @Nullable Optional<Instant> sealedAt,
        @Nullable Instant announcedAt,
        @Nullable Integer decided) {

    static StoredBatch of(BatchEvent.Drafted event, Instant at) {
        return new StoredBatch(event.batch(), event.edition(), event.name(), Status.DRAFT, at, null, null, null);
    }

    StoredBatch after(BatchEvent event, Instant at) {
        return switch (event) {
            case BatchEvent.Drafted e ->
                new StoredBatch(id, e.edition(), e.name(), Status.DRAFT, at, sealedAt, announcedAt, decided);
            case BatchEvent.Sealed e -> withStatus(Status.SEALED, Optional.of(at), announcedAt);
            case BatchEvent.Unsealed e -> withStatus(Status.DRAFT, Optional.empty(), announcedAt);
            case BatchEvent.Announced e -> withStatus(Status.ANNOUNCED, sealedAt, at);
            case BatchEvent.Entered e -> this;
            case BatchEvent.EntryRemoved e -> this;
            case BatchEvent.EntryDecided e ->
                new StoredBatch(
                        id, edition, name, state, draftedAt, sealedAt, announcedAt, decided == null ? 1 : decided + 1);
        };
    }

    private StoredBatch withStatus(Status newState, @Nullable Optional<Instant> sealed, @Nullable Instant announced) {
        return new StoredBatch(id, edition, name, newState, draftedAt, sealed, announced, decided);
    }
}
