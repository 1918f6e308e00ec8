package igf.bench.guestbook;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps one document for each signature: as many documents as events, the most that a read model writes. */
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
    public void project(RecordedEvent<?> fact, Documents documents) {
        switch (fact.event()) {
            case GuestbookEvent.Signed e -> keep(fact, documents, e.signature(), e.book(), e.number(), e.text());
            case GuestbookEvent.HeardOf e -> keep(fact, documents, e.signature(), e.book(), e.number(), e.text());
            default -> {
                // A new book has no signatures.
            }
        }
    }

    private static void keep(
            RecordedEvent<?> fact, Documents documents, UUID signature, UUID book, int number, String text) {
        documents.put(SIGNATURES, signature, new Signature(book, number, text, fact.sequence()));
    }
}
