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
        return views.reader(view, RECEIPTS).find(receipt).map(ErasureQueries::toReceipt);
    }

    /** Returns all receipts by id, the newest first. */
    public Map<UUID, Receipt> all() {
        var all = new LinkedHashMap<UUID, Receipt>();
        views.reader(view, RECEIPTS).all().stream()
                .sorted(Comparator.comparing(ErasureQueries::askedAt).reversed())
                .forEach(stored -> all.put(stored.id(), toReceipt(stored)));
        return all;
    }

    private static Receipt toReceipt(ErasureView.Receipt stored) {
        return new Receipt(
                askedAt(stored),
                stored.erasedAt() == null ? null : stored.erasedAt().toString(),
                stored.registrations() == null ? 0 : stored.registrations(),
                stored.documents() == null ? 0 : stored.documents());
    }

    private static String askedAt(ErasureView.Receipt stored) {
        return String.valueOf(stored.askedAt());
    }
}
