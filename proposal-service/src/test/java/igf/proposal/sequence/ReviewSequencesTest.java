package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.proposal.batch.BatchEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.selection.view.SelectionView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order of a whole edition with its reviews, what must hold of them holds after every event. */
@Execution(ExecutionMode.CONCURRENT)
class ReviewSequencesTest {

    private static final int MOVES = 2500;

    /** What happened in each play, once all was checked that is checked at its end; two tests look at it. */
    private static final Map<Long, List<Recorded<?>>> PLAYED = new ConcurrentHashMap<>();

    private static List<Recorded<?>> played(long seed) {
        return PLAYED.computeIfAbsent(seed, _ -> {
            try (var world = play(seed)) {
                replayEqualsLive(world.past());
                return List.copyOf(world.past().facts());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_order_of_moves_breaks_a_round_or_a_ranking(long seed) {
        assertThat(played(seed)).hasSizeGreaterThan(100);
    }

    private static void replayEqualsLive(Past past) {
        var reviewing = past.rebuilt(new ReviewingView());
        for (var collection : List.of(
                ReviewingView.EDITIONS,
                ReviewingView.PARTS,
                ReviewingView.MEMBERS,
                ReviewingView.REVIEWS,
                ReviewingView.PROGRESS)) {
            assertThat(reviewing.all(collection))
                    .as(collection)
                    .isEqualTo(past.reviewing().all(collection));
        }
        var selection = past.rebuilt(new SelectionView());
        for (var collection : List.of(SelectionView.EDITIONS, SelectionView.ROWS, SelectionView.DOSSIERS)) {
            assertThat(selection.all(collection))
                    .as(collection)
                    .isEqualTo(past.selection().all(collection));
        }
    }

    @Test
    void the_moves_lead_everywhere() {
        var seen = new ArrayList<Object>();
        for (long seed = 1; seed <= 6; seed++) {
            played(seed).forEach(fact -> seen.add(fact.event()));
        }
        for (var type : List.of(
                RoundEvent.Assigned.class,
                RoundEvent.ConflictsDeclared.class,
                RoundEvent.Closed.class,
                RoundEvent.Reopened.class,
                RoundEvent.Rewound.class,
                ReviewEvent.Drafted.class,
                ReviewEvent.Given.class,
                ReviewEvent.Recused.class,
                ReviewEvent.Rewound.class,
                BatchEvent.Announced.class,
                ProposalEvent.Decided.class)) {
            assertThat(seen.stream().filter(type::isInstance))
                    .as(type.getName())
                    .isNotEmpty();
        }
        assertThat(seen).anyMatch(event -> event instanceof ReviewEvent.Given e && e.revision() > 1);
        assertThat(seen).anyMatch(event -> event instanceof ReviewEvent.Rewound e && e.recusal() != null);
        assertThat(seen)
                .anyMatch(event -> event instanceof RoundEvent.Assigned e
                        && !e.exclusions().isEmpty()
                        && !e.released().isEmpty());
    }

    @Test
    void what_does_not_hold_is_told() {
        try (var world = play(1)) {
            var past = world.past();
            var drafted = past.events(ProposalEvent.Drafted.class).toList().getLast();
            var owner = Objects.requireNonNull(drafted.owner().person());
            var inConflict = new Assignment(owner, List.of(), true, 0, false);
            plant(
                    past,
                    0,
                    new RoundEvent.Assigned(
                            drafted.edition(), drafted.id(), List.of(inConflict), List.of(), 0, List.of()));
            plant(
                    past,
                    1,
                    new RoundEvent.Assigned(
                            drafted.edition(), drafted.id(), List.of(inConflict, inConflict), List.of(), 0, List.of()));
            var given = past.events(ReviewEvent.Given.class).toList().getLast();
            var criterion = given.ballot().scores().keySet().iterator().next();
            plant(past, 2, by(new UUID(7, 7), given, Map.of(criterion, 5), List.of()));
            plant(past, 3, by(given.reviewer(), given, Map.of(criterion, 1), List.of()));
            plant(past, 3, by(given.reviewer(), given, Map.of(criterion, 6), List.of("x")));
        }
    }

    private static ReviewEvent.Given by(
            UUID reviewer, ReviewEvent.Given like, Map<String, Integer> scores, List<String> reasons) {
        return new ReviewEvent.Given(
                like.id(), like.edition(), like.proposal(), reviewer, 9, new Ballot(scores, reasons, null, null), 1);
    }

    private static void plant(Past past, int invariant, Object event) {
        var meta = new Meta(World.SECRETARIAT, past.now().plus(Duration.ofDays(1)), "planted", null);
        var fact = new Recorded<>(past.size() + 1L, "planted", "planted", 99, event, meta);
        past.add(fact);
        var one = List.of(ReviewInvariants.all().get(invariant));
        assertThatThrownBy(() -> Invariant.check(one, past, fact))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not hold");
    }

    private static World play(long seed) {
        var world = new World(
                seed,
                DraftMoves.OPENS.minus(Duration.ofDays(1)),
                Stream.of(SubmissionInvariants.all(), SelectionInvariants.all(), ReviewInvariants.all())
                        .flatMap(List::stream)
                        .toList(),
                List.of(DraftMoves::released, SelectionMoves::followed));
        DraftMoves.plan(world);
        ReviewMoves.nameReviewers(world);
        world.play(
                Stream.of(DraftMoves.all(), SelectionMoves.all(), ReviewMoves.all())
                        .flatMap(List::stream)
                        .toList(),
                MOVES);
        world.reactToAll();
        return world;
    }
}
