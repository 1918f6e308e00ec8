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
 * The rule of whose turn it is. Who has spoken less comes first, who has not spoken before all. Among equals room and online take
 * turns, each by order of arrival: after somebody in the room spoke, the first who waits online is next, and the other way round;
 * where nobody waits on the other side, the same side goes on. Before anybody has spoken, whoever came first begins. Hands in a
 * room are seen faster than those online, so that plain order of arrival would serve the room first.
 *
 * @param last where the last speaker was; null before the first
 */
record FairTurns(@Nullable Mode last) {

    /**
     * @param waiting in order of arrival
     * @param spoken how often each had the floor
     * @return the same in the order in which they speak
     */
    public <T> List<T> order(List<T> waiting, Function<T, Mode> mode, ToIntFunction<T> spoken) {
        var equals = new TreeMap<Integer, List<T>>();
        waiting.forEach(each -> equals.computeIfAbsent(spoken.applyAsInt(each), times -> new ArrayList<>())
                .add(each));
        var ordered = new ArrayList<T>();
        var turn = last;
        for (var some : equals.values()) {
            turn = alternate(some, mode, turn, ordered);
        }
        return ordered;
    }

    private static <T> Mode alternate(List<T> waiting, Function<T, Mode> mode, @Nullable Mode last, List<T> ordered) {
        var onsite = new ArrayDeque<T>();
        var online = new ArrayDeque<T>();
        waiting.forEach(each -> (mode.apply(each) == Mode.ONSITE ? onsite : online).add(each));
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
