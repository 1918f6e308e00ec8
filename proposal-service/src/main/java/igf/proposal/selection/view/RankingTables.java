package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;
import static igf.proposal.selection.view.SelectionView.ROWS;

import igf.platform.view.IncrementalFold;
import igf.platform.view.Views;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tables of editions with two queries, regardless of their size: the edition, and the rows changed since. */
@Component
public class RankingTables {

    private final Views views;
    private final SelectionView view;
    private final IncrementalFold<RankingTable> tablesByEdition;

    RankingTables(Views views, SelectionView view) {
        this.views = views;
        this.view = view;
        this.tablesByEdition = new IncrementalFold<>(views, view, ROWS, StoredRow::edition);
    }

    public Optional<RankingTable> findTable(String edition) {
        return tablesByEdition.result(ROWS, edition, (before, changed) -> update(edition, before, changed));
    }

    private @Nullable RankingTable update(String edition, Optional<RankingTable> before, List<StoredRow> changed) {
        return views.reader(view, EDITIONS)
                .find(edition)
                .map(found -> before.map(table -> table.with(found, changed))
                        .orElseGet(() -> RankingTable.of(found, changed)))
                .orElse(null);
    }
}
