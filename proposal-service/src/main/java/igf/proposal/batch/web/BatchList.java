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
 * @param items in order of creation
 * @param next always null, because the list has one page
 */
record BatchList(List<Item> items, @Nullable String next) {

    /**
     * A batch without its entries.
     *
     * @param id the batch's id
     * @param name the batch's name
     * @param state the batch's state
     * @param draftedAt when it was created
     * @param sealedAt when it was sealed; null unless it is
     * @param announcedAt when it was announced; null before
     * @param decided number of its decisions that were carried out or refused
     */
    record Item(
            UUID id,
            String name,
            BatchState.Status state,
            Instant draftedAt,
            @Nullable Instant sealedAt,
            @Nullable Instant announcedAt,
            int decided) {}

    static Item toItem(StoredBatch batch) {
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
