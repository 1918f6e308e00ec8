package igf.participation.person;

import static igf.participation.person.ErasureView.RECEIPTS;

import igf.platform.view.Views;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ErasureQueries {

    private final Views views;
    private final ErasureView view;

    ErasureQueries(Views views, ErasureView view) {
        this.views = views;
        this.view = view;
    }

    /** @param erasedAt null until the erasure is done */
    public record Receipt(String askedAt, @Nullable String erasedAt, int registrations, int documents) {}

    public Optional<Receipt> find(UUID receipt) {
        return views.rows(view, RECEIPTS).find(receipt).map(ErasureQueries::told);
    }

    /** Returns all receipts by id, the newest first. */
    public Map<UUID, Receipt> all() {
        var all = new LinkedHashMap<UUID, Receipt>();
        views.rows(view, RECEIPTS).all().stream()
                .sorted(Comparator.comparing(ErasureQueries::askedAt).reversed())
                .forEach(kept -> all.put(kept.id(), told(kept)));
        return all;
    }

    private static Receipt told(ErasureView.Receipt kept) {
        return new Receipt(
                askedAt(kept),
                kept.erasedAt() == null ? null : kept.erasedAt().toString(),
                kept.registrations() == null ? 0 : kept.registrations(),
                kept.documents() == null ? 0 : kept.documents());
    }

    private static String askedAt(ErasureView.Receipt kept) {
        return String.valueOf(kept.askedAt());
    }
}
