package igf.proposal.selection;

import igf.proposal.selection.Scenario.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares two scenarios, and finds which proposals flip and which parameters cause it. A parameter is a cause if it
 * alone makes the proposal flip. If none does, the causes are those without which it would not flip. If there are none
 * of these either, all changed parameters together are the cause.
 */
public final class WhatIf {

    private final Scenario current;
    private final Scenario changedScenario;
    private final List<Entrant> entrants;
    private final Map<Input, Selection> withSingleChange = new EnumMap<>(Input.class);
    private final Map<Input, Selection> withoutSingleChange = new EnumMap<>(Input.class);

    private WhatIf(Scenario current, Scenario changedScenario, List<Entrant> entrants) {
        this.current = current;
        this.changedScenario = changedScenario;
        this.entrants = entrants;
    }

    /**
     * A proposal that is selected in only one of the two scenarios.
     *
     * @param id the proposal's id
     * @param number its number in the edition
     * @param comesIn true if it would be selected, false if it would no longer be
     * @param because the parameters that made it flip
     * @param sentence the explanation in words
     */
    public record Flip(UUID id, int number, boolean comesIn, List<Input> because, String sentence) {
        public Flip {
            because = List.copyOf(because);
        }
    }

    public record Result(Selection before, Selection after, List<Flip> flips) {
        public Result {
            flips = List.copyOf(flips);
        }
    }

    public static Result compare(Scenario current, Scenario changed, List<Entrant> entrants) {
        return new WhatIf(current, changed, entrants).compareScenarios();
    }

    private Result compareScenarios() {
        var before = Selection.of(current, entrants);
        var after = Selection.of(changedScenario, entrants);
        var changed = Arrays.stream(Input.values())
                .filter(input -> current.differsIn(input, changedScenario))
                .toList();
        var ranks = ranks(before);
        var flips = new ArrayList<Flip>();
        for (var ranked : after.ranking()) {
            var comesIn = after.includes(ranked.id());
            if (comesIn != before.includes(ranked.id())) {
                var because = findCauses(ranked.id(), comesIn, changed);
                var sentence = sentence(ranked, ranks.get(ranked.id()), comesIn, because);
                flips.add(new Flip(ranked.id(), ranked.number(), comesIn, because, sentence));
            }
        }
        return new Result(before, after, flips);
    }

    private List<Input> findCauses(UUID proposal, boolean comesIn, List<Input> changed) {
        if (changed.size() < 2) {
            return changed;
        }
        var sufficient = changed.stream()
                .filter(input -> withSingleChange
                                .computeIfAbsent(
                                        input, i -> Selection.of(current.withInputOf(i, changedScenario), entrants))
                                .includes(proposal)
                        == comesIn)
                .toList();
        if (!sufficient.isEmpty()) {
            return sufficient;
        }
        var necessary = changed.stream()
                .filter(input -> withoutSingleChange
                                .computeIfAbsent(
                                        input, i -> Selection.of(changedScenario.withInputOf(i, current), entrants))
                                .includes(proposal)
                        != comesIn)
                .toList();
        return necessary.isEmpty() ? changed : necessary;
    }

    private static Map<UUID, Integer> ranks(Selection selection) {
        var ranks = new HashMap<UUID, Integer>();
        selection.ranking().forEach(ranked -> {
            if (ranked.rank() != null) {
                ranks.put(ranked.id(), ranked.rank());
            }
        });
        return ranks;
    }

    private static String sentence(
            RankedEntrant ranked, @Nullable Integer before, boolean comesIn, List<Input> because) {
        return "WS #" + ranked.number() + (comesIn ? " comes in" : " falls out") + ", with rank "
                + rankText(ranked.rank()) + " instead of " + rankText(before) + ": "
                + because.stream().map(Input::description).collect(Collectors.joining(", ")) + ".";
    }

    private static String rankText(@Nullable Integer rank) {
        return rank == null ? "none" : rank.toString();
    }
}
