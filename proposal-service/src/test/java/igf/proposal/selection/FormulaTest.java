package igf.proposal.selection;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.rules.judging.Criterion;
import igf.proposal.rules.judging.TieBreak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormulaTest {

    private static final List<Criterion> CRITERIA = List.of(new Criterion("a", "A", 1), new Criterion("b", "B", 3));

    @SafeVarargs
    private static Entrant proposal(int number, Map<String, Integer>... ballots) {
        return new Entrant(
                new UUID(0, number), number, byReviewer(Arrays.asList(ballots)), List.of(), null, null, null);
    }

    private static Map<UUID, Map<String, Integer>> byReviewer(List<Map<String, Integer>> ballots) {
        var byReviewer = new LinkedHashMap<UUID, Map<String, Integer>>();
        ballots.forEach(scores -> byReviewer.put(new UUID(1, byReviewer.size()), scores));
        return byReviewer;
    }

    private static RankingRules rules(int minimumReviews, TieBreak... ties) {
        return new RankingRules(Formula.VERSION, CRITERIA, minimumReviews, List.of(ties), Normalisation.NONE);
    }

    private static RankedEntrant only(Entrant proposal) {
        return Formula.rank(rules(1), List.of(proposal)).getFirst();
    }

    @Test
    void criteria_are_weighted_and_blank_ones_left_out() {
        assertThat(only(proposal(1, Map.of("a", 1, "b", 5))).mean()).isEqualTo(4);
        assertThat(only(proposal(1, Map.of("a", 1))).mean()).isEqualTo(1);
    }

    @Test
    void a_blank_review_never_counts() {
        var standing = only(proposal(1, Map.of("a", 2), Map.of(), Map.of("a", 4)));
        assertThat(standing.mean()).isEqualTo(3);
        assertThat(standing.reviews()).isEqualTo(2);
        assertThat(only(proposal(1, Map.of())).rank()).isNull();
    }

    @Test
    void the_deviation_is_that_of_a_sample() {
        assertThat(only(proposal(1, Map.of("a", 1), Map.of("a", 5))).standardDeviation())
                .isEqualTo(2.828427);
        assertThat(only(proposal(1, Map.of("a", 1))).standardDeviation()).isNull();
    }

    @Test
    void by_the_first_formula_ties_go_to_more_reviews_then_to_the_lower_number() {
        var ranking = Formula.rank(
                rules(1).withFormula(Formula.VERSION_1),
                List.of(
                        proposal(3, Map.of("a", 4)),
                        proposal(2, Map.of("a", 4)),
                        proposal(9, Map.of("a", 4), Map.of("a", 4)),
                        proposal(1, Map.of("a", 3))));
        assertThat(ranking).extracting(RankedEntrant::number).containsExactly(9, 2, 3, 1);
        assertThat(ranking).extracting(RankedEntrant::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void below_the_least_number_of_reviews_there_is_a_mean_but_no_rank() {
        var ranking = Formula.rank(
                rules(2), List.of(proposal(1, Map.of("a", 5)), proposal(2, Map.of("a", 1), Map.of("a", 2))));
        assertThat(ranking).extracting(RankedEntrant::number).containsExactly(2, 1);
        assertThat(ranking.getLast().rank()).isNull();
        assertThat(ranking.getLast().mean()).isEqualTo(5);
    }

    @Test
    void neither_the_order_of_proposals_nor_of_reviews_matters() {
        var random = new Random(4);
        var proposals = new ArrayList<Entrant>();
        for (int n = 1; n <= 50; n++) {
            var ballots = new ArrayList<Map<String, Integer>>();
            for (int i = random.nextInt(6); i > 0; i--) {
                ballots.add(Map.of("a", 1 + random.nextInt(5), "b", 1 + random.nextInt(5)));
            }
            proposals.add(new Entrant(
                    new UUID(0, n), n, byReviewer(ballots), List.of("t" + n % 7), n % 3 == 0, null, Instant.EPOCH));
        }
        for (var normalisation : Normalisation.values()) {
            var by = rules(1, TieBreak.values()).withNormalisation(normalisation);
            var ranking = Formula.rank(by, proposals);
            var shuffled = new ArrayList<Entrant>();
            proposals.forEach(each -> shuffled.add(new Entrant(
                    each.id(),
                    each.number(),
                    reversed(each.ballots()),
                    each.subthemes(),
                    each.firstTime(),
                    null,
                    Instant.EPOCH)));
            Collections.shuffle(shuffled, random);
            assertThat(Formula.rank(by, shuffled)).isEqualTo(ranking);
        }
    }

    private static Map<UUID, Map<String, Integer>> reversed(Map<UUID, Map<String, Integer>> ballots) {
        var reversed = new LinkedHashMap<UUID, Map<String, Integer>>();
        new ArrayList<>(ballots.entrySet()).reversed().forEach(each -> reversed.put(each.getKey(), each.getValue()));
        return reversed;
    }

    @Test
    void ties_are_broken_by_the_rules_of_the_edition_in_their_order_and_each_row_says_by_which() {
        var ranking = Formula.rank(
                rules(
                        1,
                        TieBreak.FIRST_TIME_PROPOSER,
                        TieBreak.DEVELOPING_COUNTRY_LEAD,
                        TieBreak.LOWER_THEME_SHARE,
                        TieBreak.EARLIER_SUBMISSION),
                List.of(
                        tied(1, "full", null, null, 9),
                        tied(2, "full", false, false, 9),
                        tied(3, "full", false, null, 8),
                        tied(4, "rare", null, null, 9),
                        tied(5, "full", null, true, 9),
                        tied(6, "full", true, null, 9),
                        proposal(7, Map.of("a", 5))));

        assertThat(ranking).extracting(RankedEntrant::number).containsExactly(7, 6, 5, 4, 3, 1, 2);
        assertThat(ranking.getFirst().tie()).isNull();
        assertThat(ranking.subList(1, 7))
                .extracting(RankedEntrant::tie)
                .containsExactly(
                        new RankedEntrant.Tie(6, TieBreak.FIRST_TIME_PROPOSER),
                        new RankedEntrant.Tie(6, TieBreak.FIRST_TIME_PROPOSER),
                        new RankedEntrant.Tie(6, TieBreak.DEVELOPING_COUNTRY_LEAD),
                        new RankedEntrant.Tie(6, TieBreak.LOWER_THEME_SHARE),
                        new RankedEntrant.Tie(6, TieBreak.EARLIER_SUBMISSION),
                        new RankedEntrant.Tie(6, TieBreak.LOWER_NUMBER));
    }

    private static Entrant tied(
            int number, String theme, @Nullable Boolean firstTime, @Nullable Boolean developing, int second) {
        return new Entrant(
                new UUID(0, number),
                number,
                Map.of(new UUID(1, 1), Map.of("a", 4)),
                List.of(theme),
                firstTime,
                developing,
                Instant.EPOCH.plusSeconds(second));
    }

    @Test
    void every_answered_score_is_in_the_histogram() {
        var standing = only(proposal(1, Map.of("a", 1, "b", 5), Map.of("a", 5), Map.of()));
        assertThat(standing.histogram()).isEqualTo(Map.of(1, 1, 5, 2));
    }

    @Test
    void centred_a_reviewer_who_gives_one_less_to_all_changes_nothing_and_by_z_score_neither_does_a_narrow_one() {
        var mild = new UUID(1, 1);
        var harsh = new UUID(1, 2);
        var scores = List.of(
                List.of(Map.entry(mild, 5), Map.entry(harsh, 3)),
                List.of(Map.entry(mild, 3)),
                List.of(Map.entry(mild, 4), Map.entry(harsh, 2)),
                List.of(Map.entry(harsh, 1)));
        var proposals = new ArrayList<Entrant>();
        for (var each : scores) {
            var ballots = new LinkedHashMap<UUID, Map<String, Integer>>();
            each.forEach(entry -> ballots.put(entry.getKey(), Map.of("a", entry.getValue())));
            proposals.add(new Entrant(
                    new UUID(0, proposals.size()), proposals.size() + 1, ballots, List.of(), null, null, null));
        }
        // Both give 1 apart around 3: the mild one about 4, the harsh one about 2.
        assertThat(Formula.rank(rules(1), proposals))
                .extracting(RankedEntrant::mean)
                .containsExactly(4.0, 3.0, 3.0, 1.0);
        assertThat(Formula.rank(rules(1).withNormalisation(Normalisation.CENTRED), proposals))
                .extracting(RankedEntrant::mean)
                .containsExactly(4.0, 3.0, 2.0, 2.0);
        // M = 3, S = 1.414214, s = 1 for both
        assertThat(Formula.rank(rules(1).withNormalisation(Normalisation.Z_SCORE), proposals))
                .extracting(RankedEntrant::mean)
                .containsExactly(4.414214, 3.0, 1.585786, 1.585786);
    }

    @Test
    void by_z_score_a_reviewer_who_gave_only_one_review_counts_as_the_mean_of_all() {
        var one = new Entrant(new UUID(0, 1), 1, Map.of(new UUID(1, 1), Map.of("a", 5)), List.of(), null, null, null);
        var other = new Entrant(new UUID(0, 2), 2, Map.of(new UUID(1, 2), Map.of("a", 1)), List.of(), null, null, null);
        assertThat(Formula.rank(rules(1).withNormalisation(Normalisation.Z_SCORE), List.of(one, other)))
                .extracting(RankedEntrant::mean)
                .containsExactly(3.0, 3.0);
    }
}
