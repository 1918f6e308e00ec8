package igf.proposal.dossier.web;

import igf.proposal.review.ReviewId;
import igf.proposal.selection.Entrant;
import igf.proposal.selection.Formula;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.view.RankingRow;
import igf.proposal.selection.view.RankingTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * All that a rank was computed from, so that anybody can compute it again: the rules with every weight, the scores of the
 * proposal's own reviews, and of each other proposal what it is compared by.
 */
final class Basis {

    private final UUID id;
    private final String edition;
    private final RankingTable table;
    private final List<RankedEntrant> ranking;

    /** @param table as it stood when the proposal was decided on, or now */
    Basis(UUID id, String edition, RankingTable table) {
        this.id = id;
        this.edition = edition;
        this.table = table;
        this.ranking = table.ranking();
    }

    private @Nullable RankedEntrant own() {
        return ranking.stream()
                .filter(standing -> standing.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    Document rules() {
        RankingRules rules = table.rankingRules();
        return new Document("formula", rules.formula())
                .append("normalisation", rules.normalisation().name())
                .append("rulesVersion", table.rulesVersion())
                .append("minimumReviews", rules.minimumReviews())
                .append("ties", rules.ties().stream().map(Enum::name).toList())
                .append(
                        "criteria",
                        rules.criteria().stream()
                                .map(c -> new Document("id", c.id())
                                        .append("name", c.name())
                                        .append("weight", c.weight()))
                                .toList());
    }

    /** By reviewer, under ids that hold for this edition only. */
    List<Document> ballots() {
        var own = own();
        var ballots = new TreeMap<String, Document>();
        if (own != null) {
            own.entrant().ballots().forEach((person, scores) -> {
                var reviewer = ReviewId.ofReviewer(edition, person).toString();
                ballots.put(
                        reviewer,
                        new Document("reviewer", reviewer)
                                .append("scores", new Document(new TreeMap<>(scores)))
                                .append("mean", Formula.meanOf(table.criteria(), scores)));
            });
        }
        return List.copyOf(ballots.values());
    }

    Document standing() {
        var own = own();
        return new Document("rank", own == null ? null : own.rank())
                .append("of", (int)
                        ranking.stream().filter(each -> each.rank() != null).count())
                .append("mean", own == null ? null : own.mean())
                .append("reviews", own == null ? 0 : own.reviews())
                .append("standardDeviation", own == null ? null : own.standardDeviation());
    }

    /** Every proposal of the ranking by its number: nothing of what it says. */
    List<Document> field() {
        var shares = new HashMap<String, Integer>();
        ranking.forEach(standing ->
                new HashSet<>(standing.entrant().subthemes()).forEach(theme -> shares.merge(theme, 1, Integer::sum)));
        return ranking.stream()
                .map(standing -> compared(standing, standing.entrant(), shares))
                .toList();
    }

    private static Document compared(RankedEntrant standing, Entrant entrant, Map<String, Integer> shares) {
        return new Document("number", entrant.number())
                .append("mean", standing.mean())
                .append("reviews", standing.reviews())
                .append("firstTime", entrant.firstTime())
                .append("developingLead", entrant.developingLead())
                .append(
                        "themeShare",
                        entrant.subthemes().stream()
                                .map(shares::get)
                                .filter(Objects::nonNull)
                                .min(Integer::compare)
                                .orElse(null))
                .append(
                        "submittedAt",
                        entrant.submittedAt() == null
                                ? null
                                : entrant.submittedAt().toString());
    }

    /** What slots and quotas said of it, with what was accepted by then. */
    Document quotas() {
        var plan = table.plan();
        var own = own();
        var theme = own == null || own.entrant().subthemes().isEmpty()
                ? null
                : own.entrant().subthemes().getFirst();
        var accepted = new ArrayList<RankedEntrant>();
        for (var standing : ranking) {
            RankingRow row = table.row(standing.id());
            if (row != null && row.stage().isAccepted() && !standing.id().equals(id)) {
                accepted.add(standing);
            }
        }
        var rank = own == null ? null : own.rank();
        return new Document("slots", plan.slots())
                .append("theme", theme)
                .append("quota", theme == null ? null : plan.quotas().get(theme))
                .append("acceptedBefore", accepted.size())
                .append("acceptedBeforeOfTheme", (int) accepted.stream()
                        .filter(each -> !each.entrant().subthemes().isEmpty()
                                && each.entrant().subthemes().getFirst().equals(theme))
                        .count())
                .append(
                        "withinSlotsByRank",
                        rank == null || plan.slots() == null ? null : Boolean.valueOf(rank <= plan.slots()));
    }
}
