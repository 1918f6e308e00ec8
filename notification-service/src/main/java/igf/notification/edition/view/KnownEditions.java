package igf.notification.edition.view;

import static com.mongodb.client.model.Filters.eq;

import igf.notification.edition.Edition;
import igf.notification.edition.Editions;
import igf.platform.view.Views;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Editions by the view. One that it does not have yet may stand in the log already, so it is let come to its end once. */
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
        var found = find(slug);
        if (found == null && views.awaitHead(PATIENCE_MILLIS, view)) {
            found = find(slug);
        }
        return Optional.ofNullable(found).map(d -> new Edition(d.getString("name"), zone(d.getString("timeZone"))));
    }

    @Override
    public Set<String> slugs() {
        return views.collection(view, EditionView.EDITIONS)
                .find()
                .map(d -> d.getString("_id"))
                .into(new HashSet<>());
    }

    private @Nullable Document find(String slug) {
        return views.collection(view, EditionView.EDITIONS)
                .find(eq("_id", slug))
                .first();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
