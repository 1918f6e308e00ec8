package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.RecordedEvent;
import igf.proposal.batch.BatchEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.selection.view.SelectionView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** What happened in each play, once all was checked that is checked at its end; several tests look at it. */
    private static final Map<Long, List<RecordedEvent<?>>> PLAYED = new ConcurrentHashMap<>();

    static List<RecordedEvent<?>> played(long seed) {
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
        for (var kept : List.of(
                ReviewingView.EDITIONS,
                ReviewingView.PROPOSAL_PEOPLE,
                ReviewingView.REVIEWER_ASSIGNMENTS,
                ReviewingView.REVIEWS,
                ReviewingView.PROGRESS)) {
            assertThat(reviewing.all(kept))
                    .isNotEmpty()
                    .isEqualTo(past.reviewing().all(kept));
        }
        var selection = past.rebuilt(new SelectionView());
        for (var collection : List.of("editions", "rows", "dossiers")) {
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

    private static World play(long seed) {
        var world = new World(
                seed,
                DraftMoves.OPENS.minus(Duration.ofDays(1)),
                Stream.of(SubmissionInvariants.all(), SelectionInvariants.all(), ReviewInvariants.all())
                        .flatMap(List::stream)
                        .toList(),
                Production::withSelection);
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
