package igf.notification.edition;

import static igf.notification.edition.EditionView.EDITIONS;
import static igf.notification.edition.EditionView.NAMED;

import igf.platform.view.Views;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads editions from the view. If one is missing, waits up to two seconds for it. */
@Component
class StoredEditions implements Editions {

    private static final long TIMEOUT_MILLIS = 2000;
    private static final long POLL_NANOS = 20_000_000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Views views;
    private final EditionView view;

    StoredEditions(Views views, EditionView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public Optional<Edition> find(String slug) {
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        return readStored(slug)
                .or(() -> views.awaitHead(TIMEOUT_MILLIS, view) ? readStored(slug) : Optional.empty())
                .map(found -> new Edition(
                        found.name().orElse(""),
                        zone(found.timeZone().orElse("")),
                        found.language().orElse("en")));
    }

    @Override
    public boolean isKnown(String slug) {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MILLIS);
        var known = isNamed(slug);
        while (!known && SLUG.matcher(slug).matches() && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
            known = isNamed(slug);
        }
        return known;
    }

    private boolean isNamed(String slug) {
        return !slug.isEmpty()
                && (readStored(slug).isPresent()
                        || views.reader(view, NAMED).find(slug).isPresent());
    }

    @Override
    public Set<String> slugs() {
        return views.reader(view, EDITIONS).all().stream()
                .map(EditionView.Described::id)
                .collect(Collectors.toSet());
    }

    private Optional<EditionView.Described> readStored(String slug) {
        return views.reader(view, EDITIONS).find(slug);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
