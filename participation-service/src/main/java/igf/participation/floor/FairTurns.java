package igf.participation.floor;

import igf.api.vocabulary.Mode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides the order in which people speak. Those who have spoken less often come first. Among equals, room and online
 * alternate, each in order of arrival; if nobody waits on one side, the other continues. Before anybody has spoken, the
 * first to arrive begins.
 *
 * <p>Plain order of arrival would favour the room, where hands are seen faster than online.
 *
 * @param last mode of the last speaker; null before the first
 */
record FairTurns(@Nullable Mode last) {

    /**
     * @param waiting people in order of arrival
     * @param spoken returns how often a person had the floor
     * @return the same people in the order in which they speak
     */
    public <T> List<T> order(List<T> waiting, Function<T, Mode> mode, ToIntFunction<T> spoken) {
        var byTurns = new TreeMap<Integer, List<T>>();
        waiting.forEach(person -> byTurns.computeIfAbsent(spoken.applyAsInt(person), times -> new ArrayList<>())
                .add(person));
        var ordered = new ArrayList<T>();
        var turn = last;
        for (var group : byTurns.values()) {
            turn = alternate(group, mode, turn, ordered);
        }
        return ordered;
    }

    private static <T> Mode alternate(List<T> waiting, Function<T, Mode> mode, @Nullable Mode last, List<T> ordered) {
        var onsite = new ArrayDeque<T>();
        var online = new ArrayDeque<T>();
        waiting.forEach(person -> (mode.apply(person) == Mode.ONSITE ? onsite : online).add(person));
        var first = mode.apply(waiting.getFirst());
        var turn = last != null ? last : first == Mode.ONSITE ? Mode.ONLINE : Mode.ONSITE;
        while (!onsite.isEmpty() || !online.isEmpty()) {
            var next = turn == Mode.ONSITE ? online : onsite;
            if (next.isEmpty()) {
                next = next == online ? onsite : online;
            }
            var speaker = next.remove();
            ordered.add(speaker);
            turn = mode.apply(speaker);
        }
        return turn;
    }
}
