package igf.participation.person.view;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.view.Views;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked about erasures. */
@Component
public class ErasureQueries {

    private final Views views;
    private final ErasureView view;

    ErasureQueries(Views views, ErasureView view) {
        this.views = views;
        this.view = view;
    }

    /** @param erasedAt null until it is done */
    public record Receipt(String askedAt, @Nullable String erasedAt, int registrations, int documents) {}

    public Optional<Receipt> find(UUID receipt) {
        return Optional.ofNullable(views.collection(view, ErasureView.RECEIPTS)
                        .find(eq("_id", receipt.toString()))
                        .first())
                .map(ErasureQueries::read);
    }

    private static Receipt read(Document d) {
        return new Receipt(
                d.getString("askedAt"),
                d.getString("erasedAt"),
                d.getInteger("registrations", 0),
                d.getInteger("documents", 0));
    }
}
