package igf.notification.edition;

import static igf.notification.edition.EditionView.EDITIONS;

import igf.platform.view.Views;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads editions from the view. If an edition is missing, waits once for the view to catch up with the log. */
@Component
class KnownEditions implements Editions {

    private static final long PATIENCE_MILLIS = 2000;

    private final Views views;
    private final EditionView view;

    KnownEditions(Views views, EditionView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public Optional<Edition> of(String slug) {
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        return find(slug)
                .or(() -> views.awaitHead(PATIENCE_MILLIS, view) ? find(slug) : Optional.empty())
                .map(found -> new Edition(
                        found.name().orElse(""), zone(found.timeZone().orElse(""))));
    }

    @Override
    public Set<String> slugs() {
        return views.rows(view, EDITIONS).all().stream()
                .map(EditionView.Described::id)
                .collect(Collectors.toSet());
    }

    private Optional<EditionView.Described> find(String slug) {
        return views.rows(view, EDITIONS).find(slug);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
