package igf.proposal.selection.view;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.view.IncrementalFold;
import igf.platform.view.Views;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of editions, read in two questions whatever their size: the edition, and the rows that changed since. */
@Component
public class Tables {

    private final Views views;
    private final SelectionView view;
    private final IncrementalFold<RankingTable> kept;

    Tables(Views views, SelectionView view) {
        this.views = views;
        this.view = view;
        this.kept = new IncrementalFold<>(views, view, SelectionView.ROWS, "edition");
    }

    /** Empty if there is no such edition. */
    public Optional<RankingTable> now(String edition) {
        return kept.of(edition, (before, changed) -> read(edition, before, changed));
    }

    private @Nullable RankingTable read(String edition, Optional<RankingTable> before, List<Document> changed) {
        var found = views.collection(view, SelectionView.EDITIONS)
                .find(eq("_id", edition))
                .first();
        return found == null
                ? null
                : before.map(table -> table.with(found, changed)).orElseGet(() -> RankingTable.of(found, changed));
    }
}
