package igf.proposal.sequence;

import static igf.proposal.sequence.DraftMoves.EDITION;
import static igf.proposal.sequence.DraftMoves.look;
import static igf.proposal.sequence.DraftMoves.some;

import igf.api.proposal.Stage;
import igf.proposal.batch.AnnounceBatch;
import igf.proposal.batch.BatchCommand;
import igf.proposal.batch.BatchEntry;
import igf.proposal.batch.BatchEvent;
import igf.proposal.batch.BatchReader;
import igf.proposal.batch.ExecuteBatch;
import java.util.List;
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
                world.tries(new BatchCommand.Enter(batch, List.of(new BatchEntry(id, SelectionMoves.verdict(world)))));
            }
        }
    }

    /** Without what stands in the way, more often than not. */
    private static void announce(World world) {
        var batch = batch(world);
        if (batch != null) {
            if (world.below(5) > 0) {
                leaveImpossible(world, batch);
            }
            var announcing = new AnnounceBatch(world, edition -> world.past().candidates(), edition -> true);
            world.tries(() -> announcing.seal(EDITION, batch, world.now()));
            if (world.below(4) == 0) {
                world.tries(new BatchCommand.Unseal(batch, "again"));
            }
            world.tries(() -> announcing.announce(EDITION, batch, world.now()));
        }
    }

    private static void leaveImpossible(World world, UUID batch) {
        var state = new BatchReader(world).get(batch);
        for (var entry : state.entries().values()) {
            if (look(world, entry.proposal()).state().secretariatStage() != Stage.SCREENED_IN
                    || !entry.verdict()
                            .problems(SelectionMoves.RULES, world.now())
                            .isEmpty()) {
                world.tries(new BatchCommand.Leave(batch, entry.proposal()));
            }
        }
    }

    /** As if its process came to it a second time. */
    private static void step(World world) {
        var announced = world.past().events(BatchEvent.Announced.class).toList();
        if (!announced.isEmpty()) {
            world.tries(() ->
                    new ExecuteBatch(world).executeNext(world.oneOf(announced).batch()));
        }
    }
}
