package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.view.EditionDocument;
import igf.proposal.edition.view.EditionView;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Receipt;
import igf.proposal.proposal.view.ProposalDocument;
import igf.proposal.proposal.view.ProposalView;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order of a whole edition, what must hold holds after every event. */
class EditionSequencesTest {

    private static final int MOVES = 600;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_order_of_moves_breaks_an_edition(long seed) {
        try (var world = play(seed)) {
            replayEqualsLive(world);
        }
    }

    @Test
    void the_moves_lead_everywhere() {
        try (var world = play(1)) {
            var past = world.past();
            assertThat(past.events(ProposalEvent.Submitted.class).count()).isGreaterThan(5);
            assertThat(past.events(ProposalEvent.Returned.class).count()).isGreaterThan(1);
            assertThat(past.events(ProposalEvent.FieldsChanged.class).count()).isGreaterThan(10);
            assertThat(past.events(EditionEvent.Extended.class).count()).isGreaterThan(1);
            assertThat(past.events(EditionEvent.Changed.class).count()).isGreaterThan(1);
        }
    }

    @Test
    void what_does_not_hold_is_told() {
        try (var world = play(1)) {
            var past = world.past();
            var submitted = past.events(ProposalEvent.Submitted.class).toList().getLast();
            var receipt = submitted.receipt();
            var twice = new ProposalEvent.Submitted(
                    submitted.id(),
                    submitted.notice(),
                    new Receipt(
                            receipt.number() + 1, receipt.submittedAt(), receipt.contentHash(), receipt.rulesVersion()),
                    submitted.subthemes(),
                    submitted.text());
            var meta = new Meta(World.SECRETARIAT, world.now().plus(Duration.ofDays(400)), "planted", null);
            var fact = new Recorded<Object>(
                    past.size() + 1L, "planted", submitted.id().toString(), 99, twice, meta);
            past.add(fact);
            for (var invariant : List.of(0, 1, 6)) {
                var one = List.of(SubmissionInvariants.all().get(invariant));
                assertThatThrownBy(() -> Invariant.check(one, past, fact))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("does not hold");
            }
        }
    }

    private static World play(long seed) {
        var world = new World(
                seed,
                DraftMoves.OPENS.minus(Duration.ofDays(1)),
                SubmissionInvariants.all(),
                List.of(DraftMoves::released));
        DraftMoves.plan(world);
        world.play(DraftMoves.all(), MOVES);
        world.reactToAll();
        return world;
    }

    /** What the read models folded event by event is what they fold anew, and what the aggregates say. */
    private static void replayEqualsLive(World world) {
        var past = world.past();
        var edition = DraftMoves.state(world);
        assertThat(without(past.edition(edition.edition()), "version", "_id")).isEqualTo(EditionDocument.of(edition));
        assertThat(past.rebuilt(new EditionView()).all(EditionView.EDITIONS))
                .containsExactly(past.edition(edition.edition()));
        var proposals = past.rebuilt(new ProposalView());
        past.events(ProposalEvent.Drafted.class).forEach(drafted -> {
            var live = past.proposal(drafted.id());
            var seen = DraftMoves.look(world, drafted.id());
            assertThat(without(live, "changedAt")).isEqualTo(ProposalDocument.of(seen.state(), seen.version()));
            assertThat(proposals.find(ProposalView.PROPOSALS, drafted.id().toString()))
                    .isEqualTo(live);
        });
    }

    private static Document without(Document document, String... members) {
        var copy = new Document(document);
        List.of(members).forEach(copy::remove);
        return copy;
    }
}
