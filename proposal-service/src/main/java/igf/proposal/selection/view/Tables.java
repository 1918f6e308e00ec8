package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;
import static igf.proposal.selection.view.SelectionView.ROWS;

import igf.platform.view.IncrementalFold;
import igf.platform.view.Views;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tables of editions with two queries, whatever their size: the edition, and the rows changed since. */
@Component
public class Tables {

    private final Views views;
    private final SelectionView view;
    private final IncrementalFold<RankingTable> kept;

    Tables(Views views, SelectionView view) {
        this.views = views;
        this.view = view;
        this.kept = new IncrementalFold<>(views, view, ROWS, StoredRow::edition);
    }

    public Optional<RankingTable> now(String edition) {
        return kept.of(ROWS, edition, (before, changed) -> read(edition, before, changed));
    }

    private @Nullable RankingTable read(String edition, Optional<RankingTable> before, List<StoredRow> changed) {
        return views.rows(view, EDITIONS)
                .find(edition)
                .map(found -> before.map(table -> table.with(found, changed))
                        .orElseGet(() -> RankingTable.of(found, changed)))
                .orElse(null);
    }
}
