package igf.bench.guestbook.view;

import igf.bench.guestbook.GuestbookEvent;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One document for each signature: as many documents as events, the most that a read model writes. */
@Component
public class SignaturesView implements View {

    public static final String COLLECTION = "signatures";

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case GuestbookEvent.Signed e -> keep(fact, documents, e.signature(), e.book(), e.number(), e.text());
            case GuestbookEvent.HeardOf e -> keep(fact, documents, e.signature(), e.book(), e.number(), e.text());
            default -> {
                // An opened book has no signature yet.
            }
        }
    }

    private static void keep(
            Recorded<?> fact, Documents documents, UUID signature, UUID book, int number, String text) {
        documents.update(
                COLLECTION,
                signature.toString(),
                d -> d.append("book", book.toString())
                        .append("number", number)
                        .append("text", text)
                        .append("version", fact.sequence()));
    }
}
