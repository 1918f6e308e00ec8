package igf.proposal.batch.web;

import igf.proposal.batch.BatchState;
import igf.proposal.batch.StoredBatch;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision batches of an edition.
 *
 * @param items in the order in which they were begun
 */
record BatchList(List<Item> items) {

    /**
     * A batch without what it decides.
     *
     * @param id the batch's id
     * @param name what people call it
     * @param state where it stands
     * @param draftedAt when it was begun
     * @param sealedAt when it was sealed; null unless it is
     * @param announcedAt when it was announced; null before
     * @param decided how many of its decisions were carried out
     */
    record Item(
            UUID id,
            String name,
            BatchState.Status state,
            Instant draftedAt,
            @Nullable Instant sealedAt,
            @Nullable Instant announcedAt,
            int decided) {}

    static Item item(StoredBatch batch) {
        var sealedAt = batch.sealedAt();
        return new Item(
                batch.id(),
                batch.name(),
                batch.state(),
                batch.draftedAt(),
                sealedAt == null ? null : sealedAt.orElse(null),
                batch.announcedAt(),
                Objects.requireNonNullElse(batch.decided(), 0));
    }
}
