package igf.proposal.selection.view;

import igf.platform.view.PointInTime;
import igf.proposal.place.Plan;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.selection.Formula;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.view.RankedEdition.Rules;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An edition and its proposals as of a moment, for ranking. */
public final class RankingTable {

    private final RankedEdition edition;
    private final PointInTime moment;
    private final @Nullable Rules rules;
    private final Map<UUID, RankingRow> rows;
    private final Map<RankingRules, List<RankedEntrant>> rankings = new ConcurrentHashMap<>();
    private final Map<Form, WrittenRanking> written = new ConcurrentHashMap<>();
    private volatile @Nullable RankingTable past;

    /** @param blind without names in titles */
    private record Form(RankingRules rules, boolean blind) {}

    private RankingTable(RankedEdition edition, Map<UUID, RankingRow> rows, PointInTime moment) {
        this.edition = edition;
        this.rows = rows;
        this.moment = moment;
        this.rules = rules(moment).orElse(null);
    }

    /** As of now. @param rows all of the edition */
    public static RankingTable of(RankedEdition edition, Collection<StoredRow> rows) {
        return new RankingTable(edition, Map.of(), PointInTime.NOW).with(edition, rows);
    }

    /** The same edition later. @param changed the rows that are not as they were */
    RankingTable with(RankedEdition newEdition, Collection<StoredRow> changed) {
        if (changed.isEmpty() && newEdition.equals(edition)) {
            return this;
        }
        var all = new HashMap<>(rows);
        var touched = !newEdition.equals(edition);
        for (var kept : changed) {
            var row = RankingRow.of(kept, PointInTime.NOW);
            var before = all.put(row.id(), row);
            touched |= row.isIn() || before != null && before.isIn();
        }
        var later = new RankingTable(newEdition, all, PointInTime.NOW);
        if (!touched) {
            // What is still being written is in no ranking.
            later.rankings.putAll(rankings);
            later.written.putAll(written);
        }
        return later;
    }

    /** The same at a moment that may be now, or so late that nothing came after it. */
    public RankingTable asOf(PointInTime when) {
        return when instanceof PointInTime.Position it && it.position() >= position() ? this : at(when);
    }

    /** The same edition at an earlier moment: every row keeps the facts that it follows from. The last one is kept. */
    public RankingTable at(PointInTime earlier) {
        var known = past;
        if (known != null && known.moment.equals(earlier)) {
            return known;
        }
        var then = new HashMap<UUID, RankingRow>();
        rows.forEach((id, row) -> then.put(id, row.at(earlier)));
        var found = new RankingTable(edition, then, earlier);
        past = found;
        return found;
    }

    /** The position of the newest thing in it: at this position, or a later one that is not newer than now, it is the same. */
    public long position() {
        var newest = edition.position();
        for (var row : rows.values()) {
            newest = Math.max(newest, row.position());
        }
        return newest;
    }

    private Optional<Rules> rules(PointInTime when) {
        return RankingFact.last(edition.rules(), when);
    }

    /** Whether the edition was planned by then. */
    public boolean isPlanned() {
        return rules != null;
    }

    /** What the edition ranks by, with the formula in use. */
    public RankingRules rankingRules() {
        return new RankingRules(
                Formula.VERSION,
                criteria(),
                minimumReviews(),
                rules == null ? List.of() : rules.ties(),
                Normalisation.NONE);
    }

    public List<Criterion> criteria() {
        return rules == null ? List.of() : rules.criteria();
    }

    public int rulesVersion() {
        return rules == null ? 0 : rules.rulesVersion();
    }

    public int minimumReviews() {
        return rules == null ? 0 : rules.minimumReviews();
    }

    /** Whether the MAG may see the ranking, which reviews can change no longer: the round was closed, or selecting has begun. */
    public boolean isReviewOver() {
        return edition.isReviewOver(moment);
    }

    public boolean isReviewer(UUID person) {
        return edition.reviewers().containsKey(person);
    }

    /** Name of the organization of a reviewer. */
    public @Nullable String affiliation(UUID person) {
        return edition.reviewers().get(person);
    }

    public @Nullable RankingRow row(UUID proposal) {
        return rows.get(proposal);
    }

    /** Everything that was handed in and is still in, best first. */
    public List<RankedEntrant> ranking() {
        return ranking(rankingRules());
    }

    /** The same by other rules: what they ask for is computed once for this table. */
    public List<RankedEntrant> ranking(RankingRules by) {
        return rankings.computeIfAbsent(
                by,
                wanted -> Formula.rank(
                        wanted,
                        rows.values().stream()
                                .filter(RankingRow::isIn)
                                .map(RankingRow::entrant)
                                .toList()));
    }

    /** A ranking as it is answered, written once for this table. @param blind without names in titles */
    public WrittenRanking written(
            RankingRules by, boolean blind, Function<List<RankedEntrant>, WrittenRanking> writer) {
        return written.computeIfAbsent(new Form(by, blind), wanted -> writer.apply(ranking(by)));
    }

    /** What a proposal was screened by, as it stood then. */
    public List<RankedEdition.Screened> screeningCriteria(UUID proposal) {
        var row = rows.get(proposal);
        return row == null || row.screenedAt() == 0
                ? List.of()
                : rules(new PointInTime.Position(row.screenedAt()))
                        .map(Rules::screening)
                        .orElse(List.of());
    }

    /** The plan of the selection as it stood. */
    public Plan plan() {
        return edition.plan(moment);
    }

    /**
     * Where a proposal stands, with all that this was computed with.
     *
     * @param rank from 1; null with too few reviews; @param of how many have one
     * @param mean null without reviews; @param standardDeviation null of fewer than two
     */
    public record Standing(
            @Nullable Integer rank,
            int of,
            @Nullable Double mean,
            int reviews,
            @Nullable Double standardDeviation,
            String formula,
            int rulesVersion,
            int minimumReviews,
            List<Criterion> criteria) {}

    public Standing standing(UUID proposal) {
        var ranking = ranking();
        var own = ranking.stream()
                .filter(standing -> standing.id().equals(proposal))
                .findFirst()
                .orElse(null);
        return new Standing(
                own == null ? null : own.rank(),
                (int) ranking.stream().filter(s -> s.rank() != null).count(),
                own == null ? null : own.mean(),
                own == null ? 0 : own.reviews(),
                own == null ? null : own.standardDeviation(),
                Formula.VERSION,
                rulesVersion(),
                minimumReviews(),
                criteria());
    }
}
