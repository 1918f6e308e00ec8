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
 * Compares two scenarios: which proposals flip, and because of which parameters. A parameter is a cause if it alone
 * makes the proposal flip. If none does, the causes are those without which it would not flip. If there are none of
 * these either, all changed parameters together are the cause.
 */
public final class WhatIf {

    private final Scenario now;
    private final Scenario then;
    private final List<Entrant> entrants;
    private final Map<Input, Choice> alone = new EnumMap<>(Input.class);
    private final Map<Input, Choice> allBut = new EnumMap<>(Input.class);

    private WhatIf(Scenario now, Scenario then, List<Entrant> entrants) {
        this.now = now;
        this.then = then;
        this.entrants = entrants;
    }

    /**
     * A proposal that another selection would take in or leave out.
     *
     * @param id the proposal's id
     * @param number its number in the edition
     * @param comesIn true if it would be selected, false if it would no longer be
     * @param because the parameters that made it flip
     * @param sentence the explanation for people
     */
    public record Flip(UUID id, int number, boolean comesIn, List<Input> because, String sentence) {
        public Flip {
            because = List.copyOf(because);
        }
    }

    public record Result(Choice before, Choice after, List<Flip> flips) {
        public Result {
            flips = List.copyOf(flips);
        }
    }

    public static Result compare(Scenario now, Scenario then, List<Entrant> entrants) {
        return new WhatIf(now, then, entrants).result();
    }

    private Result result() {
        var before = Choice.of(now, entrants);
        var after = Choice.of(then, entrants);
        var changed = Arrays.stream(Input.values())
                .filter(input -> now.hasOther(input, then))
                .toList();
        var ranks = ranks(before);
        var flips = new ArrayList<Flip>();
        for (var standing : after.ranking()) {
            var comesIn = after.chooses(standing.id());
            if (comesIn != before.chooses(standing.id())) {
                var because = because(standing.id(), comesIn, changed);
                var sentence = sentence(standing, ranks.get(standing.id()), comesIn, because);
                flips.add(new Flip(standing.id(), standing.number(), comesIn, because, sentence));
            }
        }
        return new Result(before, after, flips);
    }

    private List<Input> because(UUID proposal, boolean comesIn, List<Input> changed) {
        if (changed.size() < 2) {
            return changed;
        }
        var enough = changed.stream()
                .filter(input -> alone.computeIfAbsent(input, i -> Choice.of(now.with(i, then), entrants))
                                .chooses(proposal)
                        == comesIn)
                .toList();
        if (!enough.isEmpty()) {
            return enough;
        }
        var needed = changed.stream()
                .filter(input -> allBut.computeIfAbsent(input, i -> Choice.of(then.with(i, now), entrants))
                                .chooses(proposal)
                        != comesIn)
                .toList();
        return needed.isEmpty() ? changed : needed;
    }

    private static Map<UUID, Integer> ranks(Choice choice) {
        var ranks = new HashMap<UUID, Integer>();
        choice.ranking().forEach(standing -> {
            if (standing.rank() != null) {
                ranks.put(standing.id(), standing.rank());
            }
        });
        return ranks;
    }

    private static String sentence(
            RankedEntrant standing, @Nullable Integer before, boolean comesIn, List<Input> because) {
        return "WS #" + standing.number() + (comesIn ? " comes in" : " falls out") + ", with rank "
                + shown(standing.rank()) + " instead of " + shown(before) + ": "
                + because.stream().map(Input::words).collect(Collectors.joining(", ")) + ".";
    }

    private static String shown(@Nullable Integer rank) {
        return rank == null ? "none" : rank.toString();
    }
}
