package igf.gateway.selection;

import igf.gateway.batch.Batch;
import igf.gateway.page.Edition;
import igf.gateway.reviewer.Scoring;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The board of a selection.
 *
 * @param slots how many places there are, 0 where nobody has said
 * @param held how many are taken
 * @param appeals ids of proposals whose appeal waits for an answer, the longest first
 */
public record Board(
        Edition edition,
        Scoring scoring,
        List<Ranked> rows,
        int slots,
        int held,
        List<BatchLine> batches,
        List<String> appeals) {

    /** Kinds of mails by what they tell. */
    static final Map<String, String> LETTERS = Map.of(
            "ACCEPTED", "accepted",
            "ACCEPTED_WITH_CONDITIONS", "accepted-conditions",
            "RESERVE", "reserved",
            "DECLINED", "declined");

    /** A batch, by its name. */
    record BatchLine(String id, String name, String state, String at, int decided) {}

    /** What still waits for a decision. */
    public List<Ranked> waiting() {
        return rows.stream().filter(Ranked::waits).toList();
    }

    /** Decisions that only the secretariat knows. */
    public List<Ranked> unannounced() {
        return rows.stream().filter(row -> !row.announced()).toList();
    }

    /** Whether the line under the last place is below this row. */
    public boolean cutAfter(Ranked row) {
        return slots > 0 && row.rank() == slots;
    }

    public Optional<Ranked> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public String title(String id) {
        return row(id).map(row -> "#" + row.number() + " " + row.title()).orElse("");
    }

    public int rank(String id) {
        return row(id).map(Ranked::rank).orElse(0);
    }

    /** What a batch says, the best first; what has no rank comes last. */
    public List<Batch.Entry> byRank(Batch batch) {
        return batch.entries().stream()
                .sorted(Comparator.comparing((Batch.Entry entry) -> rank(entry.proposal()) == 0)
                        .thenComparing(entry -> rank(entry.proposal())))
                .toList();
    }

    /** Of a bar that is a hundred wide. */
    public int heldWidth() {
        return slots == 0 ? 0 : Math.min(100, Math.round(100f * held / slots));
    }
}
