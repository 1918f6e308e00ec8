package igf.proposal.selection.view;

import igf.proposal.proposal.Stage;
import igf.proposal.rules.Criterion;
import igf.proposal.selection.Formula;
import igf.proposal.selection.Formula.Reviewed;
import igf.proposal.selection.Formula.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An edition's document read as a ranking. */
public final class Table {

    private static final Set<Stage> OUT = EnumSet.of(Stage.DRAFT, Stage.WITHDRAWN, Stage.SCREENED_OUT, Stage.MERGED);

    private final Document edition;
    private final List<Criterion> criteria;

    private Table(Document edition) {
        this.edition = edition;
        this.criteria = edition.getList("criteria", Document.class, List.of()).stream()
                .map(c -> new Criterion(c.getString("id"), c.getString("name"), c.getDouble("weight")))
                .toList();
    }

    public static Table of(Document edition) {
        return new Table(edition);
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public int rulesVersion() {
        return edition.getInteger("rulesVersion", 0);
    }

    public int minimumReviews() {
        return edition.getInteger("minimumReviews", 0);
    }

    /** Whether the MAG may see the ranking: the round was closed, or decisions are being taken. */
    public boolean isReviewOver() {
        return edition.getBoolean("closed", false) || edition.getBoolean("decided", false);
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

    public @Nullable Document row(UUID proposal) {
        return rows().get(proposal.toString(), Document.class);
    }

    public boolean hasRecused(UUID proposal, UUID person) {
        var row = row(proposal);
        return row != null && row.get("recused", new Document()).containsKey(person.toString());
    }

    private Document rows() {
        return edition.get("proposals", new Document());
    }

    /** Everything that was handed in and is still in, best first. */
    public List<Standing> ranking() {
        var reviewed = new ArrayList<Reviewed>();
        rows().forEach((id, each) -> {
            var row = (Document) each;
            if (!OUT.contains(Stage.valueOf(row.getString("stage")))) {
                reviewed.add(new Reviewed(UUID.fromString(id), row.getInteger("number", 0), ballots(row)));
            }
        });
        return Formula.rank(criteria, minimumReviews(), reviewed);
    }

    private static List<Map<String, Integer>> ballots(Document row) {
        return row.get("ballots", new Document()).values().stream()
                .map(ballot -> scores((Document) ballot))
                .toList();
    }

    private static Map<String, Integer> scores(Document ballot) {
        var scores = new TreeMap<String, Integer>();
        ballot.get("scores", new Document()).forEach((criterion, score) -> scores.put(criterion, (Integer) score));
        return scores;
    }

    /** How often reviewers ticked each proposal that this one might be merged with. */
    public Map<String, Integer> mergeTicks(UUID proposal) {
        var ticks = new TreeMap<String, Integer>();
        var row = row(proposal);
        if (row != null) {
            row.get("ballots", new Document()).values().stream()
                    .map(ballot -> ((Document) ballot).getString("mergeWith"))
                    .filter(other -> other != null)
                    .forEach(other -> ticks.merge(other, 1, Integer::sum));
        }
        return ticks;
    }

    /** Of one proposal, with all that it was computed with: {@code {rank, of, mean, reviews, standardDeviation, …}}. */
    public Document standing(UUID proposal) {
        var ranking = ranking();
        var standing = new HashMap<UUID, Standing>();
        ranking.forEach(each -> standing.put(each.id(), each));
        var own = standing.get(proposal);
        return new Document("rank", own == null ? null : own.rank())
                .append("of", (int)
                        ranking.stream().filter(s -> s.rank() != null).count())
                .append("mean", own == null ? null : own.mean())
                .append("reviews", own == null ? 0 : own.reviews())
                .append("standardDeviation", own == null ? null : own.standardDeviation())
                .append("formula", Formula.VERSION)
                .append("rulesVersion", rulesVersion())
                .append("minimumReviews", minimumReviews())
                .append("criteria", edition.get("criteria"));
    }
}
