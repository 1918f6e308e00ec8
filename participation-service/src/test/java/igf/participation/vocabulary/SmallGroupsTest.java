package igf.participation.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small groups stay hidden, also from readers who add, subtract and know the rule. The tests list every small world of
 * people, and look for a hidden number that has the same value in all worlds with the same published numbers.
 */
class SmallGroupsTest {

    private static List<@Nullable Integer> hide(int minimum, Integer... counts) {
        var groups = new TreeMap<Integer, Integer>();
        for (int i = 0; i < counts.length; i++) {
            groups.put(i, counts[i]);
        }
        return new ArrayList<>(SmallGroups.hide(groups, minimum).values());
    }

    @Test
    void numbers_below_the_minimum_are_hidden_and_so_many_others_that_no_difference_reveals_them() {
        assertThat(hide(5, 5, 9)).containsExactly(5, 9);
        assertThat(hide(5, 4, 9, 20)).containsExactly(null, null, 20);
        assertThat(hide(5, 4, 1, 20)).containsExactly(null, null, 20);
        assertThat(hide(5, 50, 40, 30, 1, 1))
                .as("30 would reveal that both are one")
                .containsExactly(50, 40, null, null, null);
        assertThat(hide(5, 4, 4, 9, 9, 20)).as("equal ones go together").containsExactly(null, null, null, null, 20);
        assertThat(hide(5, 0, 0, 20)).containsExactly(null, null, null);
        assertThat(hide(5, 3)).containsExactly((Integer) null);
        assertThat(hide(0, 0, 1)).as("0 hides none").containsExactly(0, 1);
    }

    /** The numbers of a world: groups, people onsite and online, first-timers. */
    private record World(List<Integer> groups, int onsite, int online, int firstTimers) {

        private int total() {
            return groups.stream().mapToInt(Integer::intValue).sum();
        }

        private List<Integer> numbers() {
            var all = new ArrayList<>(groups);
            all.addAll(List.of(onsite, online, firstTimers));
            return all;
        }
    }

    private interface Suppression {
        List<@Nullable Integer> publish(World world, int minimum);
    }

    /** The numbers that figures of attendance publish of it. */
    private static List<@Nullable Integer> publish(World world, int minimum) {
        var published = hide(minimum, world.groups().toArray(Integer[]::new));
        var total = world.total();
        var onsite = world.onsite();
        var online = world.online();
        published.add(SmallGroups.isHiddenBeside(onsite, online, total, minimum) ? null : onsite);
        published.add(SmallGroups.isHiddenBeside(online, onsite, total, minimum) ? null : online);
        published.add(SmallGroups.isHidden(world.firstTimers(), total, minimum) ? null : world.firstTimers());
        return published;
    }

    /** Hides nothing but the small numbers themselves. */
    private static List<@Nullable Integer> publishNaively(World world, int minimum) {
        var published = new ArrayList<@Nullable Integer>();
        world.numbers().forEach(number -> published.add(number < minimum ? null : number));
        return published;
    }

    private static List<World> worlds(int groups, int most) {
        var worlds = new ArrayList<World>();
        for (int total = 0; total <= most; total++) {
            for (var division : divisions(groups, total)) {
                for (int onsite = 0; onsite <= total; onsite++) {
                    for (int online = total - onsite; online <= total; online++) {
                        for (int firstTimers = 0; firstTimers <= total; firstTimers++) {
                            worlds.add(new World(division, onsite, online, firstTimers));
                        }
                    }
                }
            }
        }
        return worlds;
    }

    private static List<List<Integer>> divisions(int groups, int total) {
        if (groups == 1) {
            return List.of(List.of(total));
        }
        var all = new ArrayList<List<Integer>>();
        for (int first = 0; first <= total; first++) {
            for (var rest : divisions(groups - 1, total - first)) {
                var division = new ArrayList<Integer>();
                division.add(first);
                division.addAll(rest);
                all.add(division);
            }
        }
        return all;
    }

    /** Returns published numbers of which a hidden one is certain. Worlds near the largest lack their neighbours. */
    private static List<List<@Nullable Integer>> findRevealed(
            Suppression suppression, int groups, int most, int minimum) {
        var possible = new HashMap<List<@Nullable Integer>, List<TreeSet<Integer>>>();
        var checked = new LinkedHashSet<List<@Nullable Integer>>();
        for (var world : worlds(groups, most)) {
            var published = suppression.publish(world, minimum);
            var values = possible.computeIfAbsent(
                    published,
                    key -> key.stream().map(number -> new TreeSet<Integer>()).toList());
            for (int i = 0; i < values.size(); i++) {
                values.get(i).add(world.numbers().get(i));
            }
            if (world.total() <= most - 2) {
                checked.add(published);
            }
        }
        var revealed = new ArrayList<List<@Nullable Integer>>();
        for (List<@Nullable Integer> published : checked) {
            if (isRevealed(published, possible)) {
                revealed.add(published);
            }
        }
        return revealed;
    }

    private static boolean isRevealed(
            List<@Nullable Integer> published, Map<List<@Nullable Integer>, List<TreeSet<Integer>>> possible) {
        var values = possible.getOrDefault(published, List.of());
        for (int i = 0; i < values.size(); i++) {
            if (published.get(i) == null && values.get(i).size() == 1) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"2, 9, 2", "2, 12, 3", "3, 9, 2", "3, 9, 3", "4, 7, 2"})
    void no_combination_of_published_numbers_determines_a_hidden_one(int groups, int most, int minimum) {
        assertThat(findRevealed(SmallGroupsTest::publish, groups, most, minimum))
                .isEmpty();
    }

    @Test
    void the_search_finds_what_a_rule_without_secondary_suppression_reveals() {
        assertThat(findRevealed(SmallGroupsTest::publishNaively, 3, 9, 3)).isNotEmpty();
    }
}
