package igf.participation.person.view;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Of everybody, by the receipts' ids, the newest first. */
    public Map<UUID, Receipt> all() {
        var all = new LinkedHashMap<UUID, Receipt>();
        views.collection(view, ErasureView.RECEIPTS).find().into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing((Document d) -> d.getString("askedAt"))
                        .reversed())
                .forEach(d -> all.put(UUID.fromString(d.getString("_id")), read(d)));
        return all;
    }

    private static Receipt read(Document d) {
        return new Receipt(
                d.getString("askedAt"),
                d.getString("erasedAt"),
                d.getInteger("registrations", 0),
                d.getInteger("documents", 0));
    }
}
