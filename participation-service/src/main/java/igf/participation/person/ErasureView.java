package igf.participation.person;

import igf.participation.person.PersonEvent.Erased;
import igf.participation.person.PersonEvent.ErasureAsked;
import igf.participation.person.PersonEvent.Linked;
import igf.participation.person.PersonEvent.Unlinked;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores requests for erasure and their outcomes, without anything that identifies a person. */
@Component
class ErasureView implements View {

    static final ViewCollection<Receipt> RECEIPTS = ViewCollection.of("receipts", Receipt.class);

    /** @param erasedAt null, like the members after it, until the erasure is done */
    record Receipt(
            UUID id,
            @Nullable Instant askedAt,
            @Nullable Instant erasedAt,
            @Nullable Integer registrations,
            @Nullable Integer documents) {}

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof PersonEvent event)) {
            return;
        }
        switch (event) {
            case ErasureAsked e ->
                documents.change(
                        RECEIPTS,
                        e.receipt(),
                        empty(e.receipt()),
                        known -> new Receipt(
                                known.id(), e.at(), known.erasedAt(), known.registrations(), known.documents()));
            case Erased e ->
                documents.change(
                        RECEIPTS,
                        e.receipt(),
                        empty(e.receipt()),
                        known -> new Receipt(
                                known.id(),
                                known.askedAt(),
                                e.at(),
                                e.registrations().size(),
                                e.documents()));
            case Linked e -> {}
            case Unlinked e -> {}
        }
    }

    private static Receipt empty(UUID id) {
        return new Receipt(id, null, null, null, null);
    }
}
