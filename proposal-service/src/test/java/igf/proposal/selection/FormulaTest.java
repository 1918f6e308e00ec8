package igf.proposal.selection;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.rules.Criterion;
import igf.proposal.selection.Formula.Reviewed;
import igf.proposal.selection.Formula.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormulaTest {

    private static final List<Criterion> CRITERIA = List.of(new Criterion("a", "A", 1), new Criterion("b", "B", 3));

    @SafeVarargs
    private static Reviewed proposal(int number, Map<String, Integer>... ballots) {
        return new Reviewed(new UUID(0, number), number, Arrays.asList(ballots));
    }

    private static Standing only(Reviewed proposal) {
        return Formula.rank(CRITERIA, 1, List.of(proposal)).getFirst();
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
    void ties_go_to_more_reviews_then_to_the_lower_number() {
        var ranking = Formula.rank(
                CRITERIA,
                1,
                List.of(
                        proposal(3, Map.of("a", 4)),
                        proposal(2, Map.of("a", 4)),
                        proposal(9, Map.of("a", 4), Map.of("a", 4)),
                        proposal(1, Map.of("a", 3))));
        assertThat(ranking).extracting(Standing::number).containsExactly(9, 2, 3, 1);
        assertThat(ranking).extracting(Standing::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void below_the_least_number_of_reviews_there_is_a_mean_but_no_rank() {
        var ranking = Formula.rank(
                CRITERIA, 2, List.of(proposal(1, Map.of("a", 5)), proposal(2, Map.of("a", 1), Map.of("a", 2))));
        assertThat(ranking).extracting(Standing::number).containsExactly(2, 1);
        assertThat(ranking.getLast().rank()).isNull();
        assertThat(ranking.getLast().mean()).isEqualTo(5);
    }

    @Test
    void neither_the_order_of_proposals_nor_of_reviews_matters() {
        var random = new Random(4);
        var proposals = new ArrayList<Reviewed>();
        for (int n = 1; n <= 50; n++) {
            var ballots = new ArrayList<Map<String, Integer>>();
            for (int i = random.nextInt(6); i > 0; i--) {
                ballots.add(Map.of("a", 1 + random.nextInt(5), "b", 1 + random.nextInt(5)));
            }
            proposals.add(new Reviewed(new UUID(0, n), n, ballots));
        }
        var ranking = Formula.rank(CRITERIA, 1, proposals);
        var shuffled = new ArrayList<Reviewed>();
        proposals.forEach(each -> {
            var ballots = new ArrayList<>(each.ballots());
            Collections.reverse(ballots);
            shuffled.add(new Reviewed(each.id(), each.number(), ballots));
        });
        Collections.shuffle(shuffled, random);
        assertThat(Formula.rank(CRITERIA, 1, shuffled)).isEqualTo(ranking);
    }
}
