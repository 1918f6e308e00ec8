package igf.proposal.sequence;

import static igf.proposal.sequence.DraftMoves.look;
import static igf.proposal.sequence.DraftMoves.some;

import igf.api.proposal.Stage;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.MergerId;
import igf.proposal.merger.MergerReader;
import igf.proposal.merger.Side;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two become one, if both sides agree; and are two again. */
final class MergerMoves {

    private MergerMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("a merge is proposed", 5, MergerMoves::propose),
                new Move("a side answers", 16, MergerMoves::answer),
                new Move("a merge is taken back or undone", 5, MergerMoves::undoMerge));
    }

    private static void propose(World world) {
        var from = some(world, world.oneOf(List.of(Stage.SCREENED_IN, Stage.ACCEPTED, Stage.RESERVE)));
        var into = some(world, world.oneOf(List.of(Stage.SCREENED_IN, Stage.ACCEPTED, Stage.RESERVE)));
        if (from != null && into != null) {
            var one = look(world, from).state().notice();
            var other = look(world, into).state().notice();
            if (one != null && other != null) {
                world.tries(new MergerCommand.Propose(
                        MergerId.of(from),
                        new Side(from, one, "hash " + from, SelectionMoves.TEXT),
                        new Side(into, other, "hash " + into, SelectionMoves.TEXT),
                        "alike",
                        world.now().plus(Duration.ofDays(1))));
            }
        }
    }

    private static MergerEvent.@Nullable Proposed proposed(World world) {
        var all = world.past().events(MergerEvent.Proposed.class).toList();
        var open = all.stream().filter(each -> !isOver(world, each)).toList();
        if (all.isEmpty()) {
            return null;
        }
        return open.isEmpty() || world.below(6) == 0 ? world.oneOf(all) : open.getLast();
    }

    private static boolean isOver(World world, MergerEvent.Proposed proposed) {
        var state = new MergerReader(world).get(proposed.proposal());
        return state.status().isOver();
    }

    private static void answer(World world) {
        var proposed = proposed(world);
        if (proposed != null) {
            var side = world.oneOf(List.of(Side.Which.values()));
            world.tries(new MergerCommand.Answer(MergerId.of(proposed.proposal()), Set.of(side), world.below(8) > 0));
        }
    }

    private static void undoMerge(World world) {
        var proposed = proposed(world);
        if (proposed != null) {
            world.tries(new MergerCommand.Undo(MergerId.of(proposed.proposal()), SelectionMoves.reason(world)));
        }
    }
}
