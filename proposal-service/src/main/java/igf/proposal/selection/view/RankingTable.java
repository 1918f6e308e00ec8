package igf.proposal.selection.view;

import igf.platform.view.Moment;
import igf.proposal.place.Plan;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.TieBreak;
import igf.proposal.selection.Formula;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.RankingRules;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An edition and its proposals as of a moment, for ranking. */
public final class RankingTable {

    private static final String POSITION = "_position";

    private final Document edition;
    private final Moment moment;
    private final Document rules;
    private final Map<UUID, RankingRow> rows;
    private final Map<RankingRules, List<RankedEntrant>> rankings = new ConcurrentHashMap<>();
    private final Map<Form, WrittenRanking> written = new ConcurrentHashMap<>();
    private volatile @Nullable RankingTable past;

    /** @param blind without names in titles */
    private record Form(RankingRules rules, boolean blind) {}

    private RankingTable(Document edition, Map<UUID, RankingRow> rows, Moment moment) {
        this.edition = edition;
        this.rows = rows;
        this.moment = moment;
        this.rules = rules(moment);
    }

    /** As of now. @param rows all of the edition */
    public static RankingTable of(Document edition, Collection<Document> rows) {
        return new RankingTable(edition, Map.of(), Moment.NOW).with(edition, rows);
    }

    /** The same edition later. @param changed the rows that are not as they were */
    RankingTable with(Document newEdition, Collection<Document> changed) {
        if (changed.isEmpty() && newEdition.equals(edition)) {
            return this;
        }
        var all = new HashMap<>(rows);
        var touched = !newEdition.equals(edition);
        for (var document : changed) {
            var row = RankingRow.of(document, Moment.NOW);
            var before = all.put(row.id(), row);
            touched |= row.isIn() || before != null && before.isIn();
        }
        var later = new RankingTable(newEdition, all, Moment.NOW);
        if (!touched) {
            // What is still being written is in no ranking.
            later.rankings.putAll(rankings);
            later.written.putAll(written);
        }
        return later;
    }

    /** The same at a moment that may be now, or so late that nothing came after it. */
    public RankingTable asOf(Moment when) {
        return when instanceof Moment.Position it && it.position() >= position() ? this : at(when);
    }

    /** The same edition at an earlier moment: every row keeps the facts that it follows from. The last one is kept. */
    public RankingTable at(Moment earlier) {
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
        var newest = edition.get(POSITION, 0L);
        for (var row : rows.values()) {
            newest = Math.max(newest, row.position());
        }
        return newest;
    }

    private Document rules(Moment when) {
        var known = RankingFact.known(edition, Editions.RULES, when);
        return known.isEmpty() ? new Document() : known.getLast().line();
    }

    /** Whether the edition was planned by then. */
    public boolean isPlanned() {
        return !rules.isEmpty();
    }

    /** What the edition ranks by, with the formula in use. */
    public RankingRules rankingRules() {
        return new RankingRules(
                Formula.VERSION,
                criteria(),
                minimumReviews(),
                rules.getList("ties", String.class, List.of()).stream()
                        .map(TieBreak::valueOf)
                        .toList(),
                Normalisation.NONE);
    }

    public List<Criterion> criteria() {
        return rules.getList("criteria", Document.class, List.of()).stream()
                .map(c -> new Criterion(c.getString("id"), c.getString("name"), c.getDouble("weight")))
                .toList();
    }

    public int rulesVersion() {
        return rules.getInteger("rulesVersion", 0);
    }

    public int minimumReviews() {
        return rules.getInteger("minimumReviews", 0);
    }

    /** The scores that there are, the least and the greatest. */
    public int[] scale() {
        var scale = rules.get("scale", new Document());
        return new int[] {scale.getInteger("min", 1), scale.getInteger("max", 5)};
    }

    /** Whether the MAG may see the ranking, which reviews can change no longer: the round was closed, or selecting has begun. */
    public boolean isReviewOver() {
        var round = RankingFact.known(edition, Editions.ROUND, moment);
        return !round.isEmpty() && round.getLast().line().getBoolean("closed") || Editions.isSelecting(edition, moment);
    }

    public boolean isReviewer(UUID person) {
        return reviewers().containsKey(person.toString());
    }

    /** Name of the organization of a reviewer. */
    public @Nullable String affiliation(UUID person) {
        return reviewers().getString(person.toString());
    }

    private Document reviewers() {
        return edition.get("reviewers", new Document());
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

    /** What a proposal was screened by, as it stood then: {@code [{rule, name}]}. */
    public List<Document> screeningCriteria(UUID proposal) {
        var row = rows.get(proposal);
        return row == null || row.screenedAt() == 0
                ? List.of()
                : rules(new Moment.Position(row.screenedAt())).getList("screening", Document.class, List.of());
    }

    /** The plan of the selection as it stood. */
    public Plan plan() {
        return Plans.known(edition, moment);
    }

    /** Of one proposal, with all that it was computed with: {@code {rank, of, mean, reviews, standardDeviation, …}}. */
    public Document standing(UUID proposal) {
        var ranking = ranking();
        var own = ranking.stream()
                .filter(standing -> standing.id().equals(proposal))
                .findFirst()
                .orElse(null);
        return new Document("rank", own == null ? null : own.rank())
                .append("of", (int)
                        ranking.stream().filter(s -> s.rank() != null).count())
                .append("mean", own == null ? null : own.mean())
                .append("reviews", own == null ? 0 : own.reviews())
                .append("standardDeviation", own == null ? null : own.standardDeviation())
                .append("formula", Formula.VERSION)
                .append("rulesVersion", rulesVersion())
                .append("minimumReviews", minimumReviews())
                .append("criteria", rules.getList("criteria", Document.class, List.of()));
    }
}
