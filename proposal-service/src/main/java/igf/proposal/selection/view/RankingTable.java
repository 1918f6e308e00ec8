package igf.proposal.selection.view;

import igf.platform.view.PointInTime;
import igf.proposal.place.Plan;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.selection.Formula;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.view.RankedEdition.RulesVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An edition and its proposals at a given time, for ranking. */
public final class RankingTable {

    private final RankedEdition edition;
    private final PointInTime moment;
    private final @Nullable RulesVersion rules;
    private final Map<UUID, RankingRow> rows;
    private final Map<RankingRules, List<RankedEntrant>> rankings = new ConcurrentHashMap<>();
    private final Map<RankingKey, SerializedRanking> serialized = new ConcurrentHashMap<>();
    private volatile @Nullable RankingTable lastPastTable;

    /** @param blind with redacted titles */
    private record RankingKey(RankingRules rules, boolean blind) {}

    private RankingTable(RankedEdition edition, Map<UUID, RankingRow> rows, PointInTime moment) {
        this.edition = edition;
        this.rows = rows;
        this.moment = moment;
        this.rules = rules(moment).orElse(null);
    }

    /** Creates the current table. */
    public static RankingTable of(RankedEdition edition, Collection<StoredRow> rows) {
        return new RankingTable(edition, Map.of(), PointInTime.NOW).with(edition, rows);
    }

    /** Creates the table after changes of the same edition. */
    RankingTable with(RankedEdition newEdition, Collection<StoredRow> changed) {
        if (changed.isEmpty() && newEdition.equals(edition)) {
            return this;
        }
        var newRows = new HashMap<>(rows);
        var isChanged = !newEdition.equals(edition);
        for (var stored : changed) {
            var row = RankingRow.of(stored, PointInTime.NOW);
            var before = newRows.put(row.id(), row);
            isChanged |= row.isRanked() || before != null && before.isRanked();
        }
        var later = new RankingTable(newEdition, newRows, PointInTime.NOW);
        if (!isChanged) {
            // Drafts are in no ranking, so the computed rankings stay valid.
            later.rankings.putAll(rankings);
            later.serialized.putAll(serialized);
        }
        return later;
    }

    /** Returns this table if nothing changed after the given time, otherwise the earlier table. */
    public RankingTable asOf(PointInTime when) {
        return when instanceof PointInTime.Position point && point.position() >= position() ? this : tableAt(when);
    }

    /** Returns the table of the same edition at an earlier time, from the facts in each row. Caches the last one. */
    public RankingTable tableAt(PointInTime earlier) {
        var cached = lastPastTable;
        if (cached != null && cached.moment.equals(earlier)) {
            return cached;
        }
        var pastRows = new HashMap<UUID, RankingRow>();
        rows.forEach((id, row) -> pastRows.put(id, row.asOf(earlier)));
        var past = new RankingTable(edition, pastRows, earlier);
        lastPastTable = past;
        return past;
    }

    /**
     * Returns the position of the latest change. The table is the same at this position and at any later one up to now.
     */
    public long position() {
        var newest = edition.position();
        for (var row : rows.values()) {
            newest = Math.max(newest, row.position());
        }
        return newest;
    }

    private Optional<RulesVersion> rules(PointInTime when) {
        return RankingChange.latestAt(edition.rules(), when);
    }

    /** Returns whether the edition was planned at that time. */
    public boolean isPlanned() {
        return rules != null;
    }

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

    /**
     * Returns whether the MAG may see the ranking: the round is closed, or the selecting phase has begun, so that
     * reviews can no longer change it.
     */
    public boolean isReviewOver() {
        return edition.isReviewOver(moment);
    }

    public boolean isReviewer(UUID person) {
        return edition.reviewers().containsKey(person);
    }

    public @Nullable String affiliation(UUID person) {
        return edition.reviewers().get(person);
    }

    public @Nullable RankingRow findRow(UUID proposal) {
        return rows.get(proposal);
    }

    /** Returns the ranked proposals, the best first; see {@link RankingRow#isRanked}. */
    public List<RankedEntrant> ranking() {
        return ranking(rankingRules());
    }

    /** Returns the ranking by other rules. Computes it once for each set of rules. */
    public List<RankedEntrant> ranking(RankingRules rankingRules) {
        return rankings.computeIfAbsent(
                rankingRules,
                requested -> Formula.rank(
                        requested,
                        rows.values().stream()
                                .filter(RankingRow::isRanked)
                                .map(RankingRow::entrant)
                                .toList()));
    }

    /**
     * Returns the serialized ranking, written once for this table.
     *
     * @param blind with redacted titles
     */
    public SerializedRanking serialized(
            RankingRules requestedRules, boolean blind, Function<List<RankedEntrant>, SerializedRanking> writer) {
        return serialized.computeIfAbsent(
                new RankingKey(requestedRules, blind), _ -> writer.apply(ranking(requestedRules)));
    }

    /** Returns the criteria at the time of the screening. */
    public List<RankedEdition.CriterionName> screeningCriteria(UUID proposal) {
        var row = rows.get(proposal);
        return row == null || row.screeningPosition() == 0
                ? List.of()
                : rules(new PointInTime.Position(row.screeningPosition()))
                        .map(RulesVersion::screening)
                        .orElse(List.of());
    }

    public Plan plan() {
        return edition.plan(moment);
    }

    /**
     * A proposal's place, with the parameters of the computation.
     *
     * @param rank from 1; null with too few reviews
     * @param of number of proposals with a rank
     * @param mean null without reviews
     * @param standardDeviation null for fewer than two reviews
     */
    public record ProposalRank(
            @Nullable Integer rank,
            int of,
            @Nullable Double mean,
            int reviews,
            @Nullable Double standardDeviation,
            String formula,
            int rulesVersion,
            int minimumReviews,
            List<Criterion> criteria) {}

    public ProposalRank rankOf(UUID proposal) {
        var ranking = ranking();
        var own = ranking.stream()
                .filter(ranked -> ranked.id().equals(proposal))
                .findFirst()
                .orElse(null);
        return new ProposalRank(
                own == null ? null : own.rank(),
                (int) ranking.stream().filter(ranked -> ranked.rank() != null).count(),
                own == null ? null : own.mean(),
                own == null ? 0 : own.reviews(),
                own == null ? null : own.standardDeviation(),
                Formula.VERSION,
                rulesVersion(),
                minimumReviews(),
                criteria());
    }
}
