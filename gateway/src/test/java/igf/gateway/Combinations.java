package igf.gateway;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows with one value of each list, in which each value meets each value of every other list. All combinations, about
 * ten times as many, are made with {@code -Digf.every.combination=true}.
 */
final class Combinations {

    private record Pair(int first, String value, int second, String other) {}

    private Combinations() {}

    @SafeVarargs
    static List<List<String>> of(List<String>... lists) {
        return Boolean.getBoolean("igf.every.combination") ? all(List.of(lists)) : pairs(List.of(lists));
    }

    static List<List<String>> all(List<List<String>> lists) {
        if (lists.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> rest = all(lists.subList(1, lists.size()));
        return lists.getFirst().stream()
                .flatMap(value -> rest.stream()
                        .map(row ->
                                Stream.concat(Stream.of(value), row.stream()).toList()))
                .toList();
    }

    static List<List<String>> pairs(List<List<String>> lists) {
        Set<Pair> open = new LinkedHashSet<>();
        for (int first = 0; first < lists.size(); first++) {
            for (int second = first + 1; second < lists.size(); second++) {
                for (String value : lists.get(first)) {
                    for (String other : lists.get(second)) {
                        open.add(new Pair(first, value, second, other));
                    }
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        while (!open.isEmpty()) {
            Pair next = open.iterator().next();
            List<String> row = new ArrayList<>();
            for (int at = 0; at < lists.size(); at++) {
                row.add(
                        at == next.first()
                                ? next.value()
                                : at == next.second() ? next.other() : best(lists.get(at), at, row, next, open));
            }
            for (int first = 0; first < row.size(); first++) {
                for (int second = first + 1; second < row.size(); second++) {
                    open.remove(new Pair(first, row.get(first), second, row.get(second)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Returns the value that meets most values of the row that it has not met yet. */
    private static String best(List<String> values, int at, List<String> row, Pair next, Set<Pair> open) {
        String best = values.getFirst();
        long most = -1;
        for (String value : values) {
            long met = 0;
            for (int before = 0; before < row.size(); before++) {
                met += open.contains(new Pair(before, row.get(before), at, value)) ? 1 : 0;
            }
            met += next.first() > at && open.contains(new Pair(at, value, next.first(), next.value())) ? 1 : 0;
            met += next.second() > at && open.contains(new Pair(at, value, next.second(), next.other())) ? 1 : 0;
            if (met > most) {
                best = value;
                most = met;
            }
        }
        return best;
    }
}
