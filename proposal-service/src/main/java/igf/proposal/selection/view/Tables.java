package igf.proposal.selection.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Filters;
import igf.platform.view.Moment;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The tables of editions, read in two questions whatever their size: the edition, and the rows that changed since it was last
 * asked for. What was read is kept as of the view's position and used again only together with all that is newer, so nothing
 * stale is ever shown; a rebuilt view is read anew.
 */
@Component
public class Tables {

    private static final int MOST = 4;
    private static final int BATCH = 1000;

    private final Views views;
    private final SelectionView view;
    private final Map<String, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    });

    /** @param build the collection that it was read from; @param position all up to it is in the table */
    private record Kept(String build, long position, Table table) {}

    Tables(Views views, SelectionView view) {
        this.views = views;
        this.view = view;
    }

    /** Empty if there is no such edition. */
    public Optional<Table> now(String edition) {
        var before = kept.get(edition);
        var rows = views.collection(view, SelectionView.ROWS);
        var build = rows.getNamespace().getFullName();
        // Asked for before the rows: what is stored then has at least this position.
        var position = views.asOf(view).position();
        var usable = before != null && before.build().equals(build) ? before : null;
        if (usable != null && usable.position() == position) {
            return Optional.of(usable.table());
        }
        var found = views.collection(view, SelectionView.EDITIONS)
                .find(eq("_id", edition))
                .first();
        if (found == null) {
            return Optional.empty();
        }
        var changed = rows.find(
                        Filters.and(eq("edition", edition), gt("_position", usable == null ? 0 : usable.position())))
                .batchSize(BATCH)
                .into(new ArrayList<>());
        var table = usable == null ? Table.of(found, changed) : usable.table().with(found, changed);
        kept.put(edition, new Kept(build, position, table));
        return Optional.of(table);
    }

    /** As it stood at a moment; from the same rows, since these keep every fact. */
    public Optional<Table> at(String edition, Moment moment) {
        return now(edition)
                .map(table -> moment == Moment.NOW ? table : table.at(moment))
                .filter(Table::isPlanned);
    }
}
