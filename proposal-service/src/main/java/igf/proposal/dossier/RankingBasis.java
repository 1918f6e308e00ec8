package igf.proposal.dossier;

import igf.proposal.review.ReviewId;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.TieBreak;
import igf.proposal.selection.Entrant;
import igf.proposal.selection.Formula;
import igf.proposal.selection.Normalisation;
import igf.proposal.selection.RankedEntrant;
import igf.proposal.selection.RankingRules;
import igf.proposal.selection.view.RankingRow;
import igf.proposal.selection.view.RankingTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data that a rank was computed from: the rules with all weights, the scores of the proposal's reviews, and the
 * compared values of all proposals. Anyone can repeat the comparison with it.
 */
final class RankingBasis {

    private final UUID id;
    private final String edition;
    private final RankingTable table;
    private final List<RankedEntrant> ranking;

    /** @param table the table just before the decision on the proposal, or now */
    RankingBasis(UUID id, String edition, RankingTable table) {
        this.id = id;
        this.edition = edition;
        this.table = table;
        this.ranking = table.ranking();
    }

    private @Nullable RankedEntrant ownEntrant() {
        return ranking.stream()
                .filter(ranked -> ranked.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The input of the ranking: {@code ballots} on this proposal, and {@code field} with all proposals. */
    record Input(
            String formula,
            Normalisation normalisation,
            int rulesVersion,
            int minimumReviews,
            List<TieBreak> ties,
            List<Criterion> criteria,
            List<Ballot> ballots,
            List<ComparedProposal> field) {}

    record Ballot(
            UUID reviewer,
            Map<String, Integer> scores,
            @Nullable Double mean) {}

    /** A compared proposal, without its content. */
    record ComparedProposal(
            int number,
            @Nullable Double mean,
            int reviews,
            @Nullable Boolean firstTime,
            @Nullable Boolean developingLead,
            @Nullable Integer themeShare,
            @Nullable Instant submittedAt) {}

    /** {@code withinSlotsByRank} is null without a rank, and if the number of slots is unknown. */
    record Quotas(
            @Nullable Integer slots,
            @Nullable String theme,
            @Nullable Integer quota,
            int acceptedBefore,
            int acceptedBeforeOfTheme,
            @Nullable Boolean withinSlotsByRank) {}

    Input input() {
        RankingRules rules = table.rankingRules();
        return new Input(
                rules.formula(),
                rules.normalisation(),
                table.rulesVersion(),
                rules.minimumReviews(),
                rules.ties(),
                rules.criteria(),
                ballots(),
                comparedProposals());
    }

    /** Returns the ballots on the proposal. Ids of reviewers are valid in this edition only. */
    private List<Ballot> ballots() {
        var own = ownEntrant();
        var ballots = new TreeMap<String, Ballot>();
        if (own != null) {
            own.entrant().ballots().forEach((person, scores) -> {
                var reviewer = ReviewId.reviewerPseudonym(edition, person);
                var mean = Formula.meanOf(table.criteria(), scores);
                ballots.put(reviewer.toString(), new Ballot(reviewer, new TreeMap<>(scores), mean));
            });
        }
        return List.copyOf(ballots.values());
    }

    private List<ComparedProposal> comparedProposals() {
        var countBySubtheme = new HashMap<String, Integer>();
        ranking.forEach(ranked -> new HashSet<>(ranked.entrant().subthemes())
                .forEach(theme -> countBySubtheme.merge(theme, 1, Integer::sum)));
        return ranking.stream()
                .map(ranked -> toComparedProposal(ranked, ranked.entrant(), countBySubtheme))
                .toList();
    }

    private static ComparedProposal toComparedProposal(
            RankedEntrant ranked, Entrant entrant, Map<String, Integer> countBySubtheme) {
        return new ComparedProposal(
                entrant.number(),
                ranked.mean(),
                ranked.reviews(),
                entrant.firstTime(),
                entrant.developingLead(),
                entrant.subthemes().stream()
                        .map(countBySubtheme::get)
                        .filter(Objects::nonNull)
                        .min(Integer::compare)
                        .orElse(null),
                entrant.submittedAt());
    }

    Quotas quotas() {
        var plan = table.plan();
        var own = ownEntrant();
        var theme = own == null || own.entrant().subthemes().isEmpty()
                ? null
                : own.entrant().subthemes().getFirst();
        var accepted = new ArrayList<RankedEntrant>();
        for (var ranked : ranking) {
            RankingRow row = table.findRow(ranked.id());
            if (row != null
                    && row.secretariatStage().isAccepted()
                    && !ranked.id().equals(id)) {
                accepted.add(ranked);
            }
        }
        var rank = own == null ? null : own.rank();
        return new Quotas(
                plan.slots(),
                theme,
                theme == null ? null : plan.quotas().get(theme),
                accepted.size(),
                (int) accepted.stream()
                        .filter(ranked -> !ranked.entrant().subthemes().isEmpty()
                                && ranked.entrant().subthemes().getFirst().equals(theme))
                        .count(),
                rank == null || plan.slots() == null ? null : Boolean.valueOf(rank <= plan.slots()));
    }
}
