package igf.console.selection;

import igf.console.batch.Batch;
import igf.console.page.Edition;
import igf.console.reviewer.Scoring;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The board of a selection.
 *
 * @param slots number of places; 0 if unknown
 * @param held number of taken places
 * @param appeals ids of proposals whose appeal waits for an answer, longest wait first
 */
public record SelectionBoard(
        Edition edition,
        Scoring scoring,
        List<BoardRow> rows,
        int slots,
        int held,
        List<BatchRow> batches,
        List<String> appeals) {

    /** Mail kinds by outcome. */
    static final Map<String, String> MAIL_KINDS = Map.of(
            "ACCEPTED", "accepted",
            "ACCEPTED_WITH_CONDITIONS", "accepted-conditions",
            "RESERVE", "reserved",
            "DECLINED", "declined");

    /**
     * A batch in the list of batches.
     *
     * @param at time of the announcement, otherwise of the draft
     * @param decided number of applied decisions
     */
    record BatchRow(String id, String name, String state, String at, int decided) {}

    /** Returns the proposals that passed the screening and have no decision. */
    public List<BoardRow> waiting() {
        return rows.stream().filter(BoardRow::isUndecided).toList();
    }

    /** Returns the proposals whose decision is not announced. */
    public List<BoardRow> unannounced() {
        return rows.stream().filter(row -> !row.announced()).toList();
    }

    /** Whether the last place belongs to this row, so that the cut line is below it. */
    public boolean cutAfter(BoardRow row) {
        return slots > 0 && row.rank() == slots;
    }

    public Optional<BoardRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public String title(String id) {
        return row(id).map(row -> "#" + row.number() + " " + row.title()).orElse("");
    }

    public int rank(String id) {
        return row(id).map(BoardRow::rank).orElse(0);
    }

    /** Returns the entries of a batch, best rank first. Entries without a rank come last. */
    public List<Batch.Entry> byRank(Batch batch) {
        return batch.entries().stream()
                .sorted(Comparator.comparing((Batch.Entry entry) -> rank(entry.proposal()) == 0)
                        .thenComparing(entry -> rank(entry.proposal())))
                .toList();
    }

    /** Returns the percentage of places that are taken, for the width of a bar; at most 100. */
    public int heldWidth() {
        return slots == 0 ? 0 : Math.min(100, Math.round(100f * held / slots));
    }
}
