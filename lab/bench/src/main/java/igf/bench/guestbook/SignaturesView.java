package igf.bench.guestbook;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores one document for each signature: one write for each event, the highest load of a read model. */
@Component
public class SignaturesView implements View {

    public static final String COLLECTION = "signatures";

    public static final ViewCollection<Signature> SIGNATURES = ViewCollection.of(COLLECTION, Signature.class);

    /** @param version of the book */
    public record Signature(UUID book, int number, String text, long version) {}

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case GuestbookEvent.Signed e -> put(recorded, documents, e.signature(), e.book(), e.number(), e.text());
            case GuestbookEvent.HeardOf e -> put(recorded, documents, e.signature(), e.book(), e.number(), e.text());
            default -> {
                // A new book has no signature to store.
            }
        }
    }

    private static void put(
            RecordedEvent<?> recorded, Documents documents, UUID signature, UUID book, int number, String text) {
        documents.put(SIGNATURES, signature, new Signature(book, number, text, recorded.sequence()));
    }
}
