package igf.proposal.batch.web;

import igf.proposal.batch.BatchState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
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

    static Item item(Document d) {
        return new Item(
                UUID.fromString(d.getString("_id")),
                d.getString("name"),
                BatchState.Status.valueOf(d.getString("state")),
                Instant.parse(d.getString("draftedAt")),
                instant(d.getString("sealedAt")),
                instant(d.getString("announcedAt")),
                d.getInteger("decided", 0));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
