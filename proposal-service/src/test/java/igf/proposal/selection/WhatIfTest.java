package igf.proposal.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.proposal.rules.judging.Criterion;
import igf.proposal.selection.Scenario.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final List<Criterion> EQUAL = List.of(new Criterion("a", "A", 1), new Criterion("b", "B", 1));
    private static final List<Criterion> ONLY_B = List.of(new Criterion("a", "A", 0.001), new Criterion("b", "B", 1));
    private static final UUID HARSH = new UUID(1, 1);
    private static final UUID MILD = new UUID(1, 2);

    private static RankingRules rules(List<Criterion> criteria) {
        return new RankingRules(Formula.VERSION, criteria, 1, List.of(), Normalisation.NONE);
    }

    private static Scenario scenario(@Nullable Integer slots) {
        return new Scenario(rules(EQUAL), slots, Map.of(), Set.of());
    }

    private static Entrant entrant(int number, String theme, Map<UUID, Map<String, Integer>> ballots) {
        return new Entrant(new UUID(0, number), number, ballots, List.of(theme), null, null, null);
    }

    private static Entrant entrant(int number, String theme, int a, int b) {
        return entrant(number, theme, Map.of(MILD, Map.of("a", a, "b", b)));
    }

    private static final List<Entrant> THREE =
            List.of(entrant(1, "trust", 5, 1), entrant(2, "trust", 2, 3), entrant(3, "access", 1, 2));

    @Test
    void the_best_are_chosen_as_long_as_there_are_slots_and_quotas() {
        assertThat(Selection.of(scenario(1), THREE).selected()).containsExactly(new UUID(0, 1));
        assertThat(Selection.of(scenario(null), THREE).selected()).hasSize(3);
        var oneOfTrust = new Scenario(rules(EQUAL), 2, Map.of("trust", 1), Set.of());
        assertThat(Selection.of(oneOfTrust, THREE).selected()).containsExactly(new UUID(0, 1), new UUID(0, 3));
    }

    @Test
    void nothing_flips_where_nothing_changes() {
        assertThat(WhatIf.compare(scenario(2), scenario(2), THREE).flips()).isEmpty();
    }

    @Test
    void one_that_flips_is_told_with_the_input_that_did_it() {
        var more = WhatIf.compare(scenario(1), scenario(2), THREE).flips();
        assertThat(more).hasSize(1);
        assertThat(more.getFirst().because()).containsExactly(Input.SLOTS);
        assertThat(more.getFirst().sentence())
                .isEqualTo("WS #2 comes in, with rank 2 instead of 2: another number of slots.");

        var weights = new Scenario(rules(ONLY_B), 1, Map.of(), Set.of());
        assertThat(WhatIf.compare(scenario(1), weights, THREE).flips())
                .extracting(WhatIf.Flip::number, WhatIf.Flip::comesIn)
                .containsExactlyInAnyOrder(tuple(2, true), tuple(1, false));
    }

    @Test
    void of_several_inputs_each_that_does_it_alone_is_named_and_where_none_does_those_that_are_needed() {
        var both = new Scenario(rules(ONLY_B), 2, Map.of(), Set.of());
        var second = WhatIf.compare(scenario(1), both, THREE).flips().stream()
                .filter(flip -> flip.number() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(second.because()).containsExactlyInAnyOrder(Input.WEIGHTS, Input.SLOTS);

        // The third needs the quota to pass one of trust, and the second slot to have a place at all.
        var needed = new Scenario(rules(EQUAL), 2, Map.of("trust", 1), Set.of());
        var third = WhatIf.compare(scenario(1), needed, THREE).flips().stream()
                .filter(flip -> flip.number() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(third.because()).containsExactlyInAnyOrder(Input.QUOTAS, Input.SLOTS);
    }

    @Test
    void without_one_reviewer_only_the_others_count() {
        var entrants = List.of(
                entrant(1, "trust", Map.of(HARSH, Map.of("a", 1), MILD, Map.of("a", 5))), entrant(2, "trust", 4, 4));
        var without = new Scenario(rules(EQUAL), 1, Map.of(), Set.of(HARSH));
        assertThat(WhatIf.compare(scenario(1), without, entrants).flips())
                .extracting(WhatIf.Flip::number, flip -> flip.because().getFirst())
                .containsExactlyInAnyOrder(tuple(1, Input.WITHOUT), tuple(2, Input.WITHOUT));
    }

    /** Whatever the question: who is told to flip is exactly who stands differently, and every cause was changed. */
    @Test
    void flips_are_the_difference_of_two_choices() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var entrants = new ArrayList<Entrant>();
            for (int i = 1; i <= 30; i++) {
                var ballots = new HashMap<UUID, Map<String, Integer>>();
                for (int r = 0; r < 3; r++) {
                    ballots.put(
                            new UUID(1, random.nextInt(6)),
                            Map.of("a", 1 + random.nextInt(5), "b", 1 + random.nextInt(5)));
                }
                entrants.add(entrant(i, "theme-" + random.nextInt(3), ballots));
            }
            var now = new Scenario(rules(EQUAL), 10, Map.of("theme-0", 4), Set.of());
            var then = new Scenario(
                    random.nextBoolean() ? rules(ONLY_B) : rules(EQUAL).withNormalisation(Normalisation.Z_SCORE),
                    5 + random.nextInt(10),
                    Map.of("theme-1", random.nextInt(6)),
                    random.nextBoolean() ? Set.of(new UUID(1, 0)) : Set.of());

            var result = WhatIf.compare(now, then, entrants);

            for (var entrant : entrants) {
                var flips =
                        result.before().includes(entrant.id()) != result.after().includes(entrant.id());
                assertThat(result.flips().stream().anyMatch(flip -> flip.id().equals(entrant.id())))
                        .as("seed " + seed)
                        .isEqualTo(flips);
            }
            assertThat(result.flips())
                    .allSatisfy(flip -> assertThat(flip.because()).isNotEmpty())
                    .allSatisfy(flip -> assertThat(flip.because()).allMatch(input -> now.differsIn(input, then)));
            assertThat(result.after().selected()).hasSizeLessThanOrEqualTo(then.slots() == null ? 0 : then.slots());
        }
    }
}
