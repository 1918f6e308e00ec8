package igf.proposal.sequence;

import static igf.proposal.sequence.DraftMoves.EDITION;
import static igf.proposal.sequence.DraftMoves.look;
import static igf.proposal.sequence.DraftMoves.some;

import igf.proposal.batch.BatchCheck;
import igf.proposal.batch.BatchCommand;
import igf.proposal.batch.BatchEvent;
import igf.proposal.batch.BatchState;
import igf.proposal.batch.Candidate;
import igf.proposal.batch.Entry;
import igf.proposal.batch.Finding;
import igf.proposal.place.PlacesEvent;
import igf.proposal.place.Plan;
import igf.proposal.proposal.Cause;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many are decided together, announced at once. */
final class BatchMoves {

    private BatchMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("a batch is drafted or filled", 5, BatchMoves::fill),
                new Move("a batch is sealed or announced", 6, BatchMoves::announce),
                new Move("one decision of a batch is taken", 6, BatchMoves::step));
    }

    private static @Nullable UUID batch(World world) {
        var all = world.past().events(BatchEvent.Drafted.class).toList();
        return all.isEmpty() ? null : world.oneOf(all).batch();
    }

    private static void fill(World world) {
        var batch = world.below(6) == 0 ? null : batch(world);
        if (batch == null) {
            world.tries(new BatchCommand.Draft(world.id(), EDITION, "batch"));
            return;
        }
        for (int i = world.below(3); i >= 0; i--) {
            var id = some(world, Stage.SCREENED_IN);
            if (id != null) {
                world.tries(new BatchCommand.Enter(batch, List.of(new Entry(id, SelectionMoves.verdict(world)))));
            }
        }
    }

    /** As the edge does it: checked just before, and without what stands in the way more often than not. */
    private static void announce(World world) {
        var batch = batch(world);
        if (batch != null) {
            if (world.below(5) > 0) {
                leaveImpossible(world, batch);
            }
            world.tries(new BatchCommand.Seal(batch, findings(world, batch), 1));
            if (world.below(4) == 0) {
                world.tries(new BatchCommand.Unseal(batch, "again"));
            }
            world.tries(new BatchCommand.Announce(batch, findings(world, batch), 1));
        }
    }

    private static void leaveImpossible(World world, UUID batch) {
        BatchState state = world.ask(new BatchCommand.Look(batch));
        for (var entry : state.entries().values()) {
            if (look(world, entry.proposal()).state().stage() != Stage.SCREENED_IN
                    || !entry.verdict()
                            .problems(SelectionMoves.RULES, world.now())
                            .isEmpty()) {
                world.tries(new BatchCommand.Leave(batch, entry.proposal()));
            }
        }
    }

    private static List<Finding> findings(World world, UUID batch) {
        BatchState state = world.ask(new BatchCommand.Look(batch));
        var candidates = world.past()
                .events(ProposalEvent.Drafted.class)
                .map(drafted -> look(world, drafted.id()).state())
                .map(each -> new Candidate(
                        each.id(),
                        each.receipt() == null ? 0 : each.receipt().number(),
                        each.stage(),
                        each.content().subthemes(),
                        false,
                        null,
                        Map.of()))
                .toList();
        return BatchCheck.of(
                        List.copyOf(state.entries().values()),
                        candidates,
                        plan(world),
                        SelectionMoves.RULES,
                        world.now())
                .findings();
    }

    private static Plan plan(World world) {
        return world.past()
                .events(PlacesEvent.Planned.class)
                .reduce((first, second) -> second)
                .map(PlacesEvent.Planned::plan)
                .orElse(Plan.NONE);
    }

    /** As the reaction does it, and now and then as if it had fallen over between the decision and the note of it. */
    private static void step(World world) {
        var announced = world.past().events(BatchEvent.Announced.class).toList();
        if (announced.isEmpty()) {
            return;
        }
        var batch = world.oneOf(announced).batch();
        BatchState state = world.ask(new BatchCommand.Look(batch));
        state.pending().stream().findFirst().ifPresent(entry -> {
            var taken = world.tries(SelectionMoves.decide(entry.proposal(), entry.verdict(), Cause.batch(batch)));
            if (world.below(4) > 0) {
                world.tries(new BatchCommand.Note(batch, entry.proposal(), taken ? null : "no longer"));
            }
        });
    }
}
