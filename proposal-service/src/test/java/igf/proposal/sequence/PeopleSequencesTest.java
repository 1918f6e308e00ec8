package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.RecordedEvent;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.merger.MergerEvent;
import igf.proposal.obligation.ObligationEvent;
import igf.proposal.obligation.ReportNews;
import igf.proposal.place.PlacesEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.proposal.view.ProposalView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people answer and organizers change in whatever order, what must hold of rosters and sessions holds. */
@Execution(ExecutionMode.CONCURRENT)
class PeopleSequencesTest {

    private static final Set<String> WITHOUT = Set.of("time passes", "an organizer withdraws");
    private static final int DRAFTING = 900;
    private static final int MOVES = 1100;

    /** What happened in each play, once all was checked that is checked at its end; several tests look at it. */
    private static final Map<Long, List<RecordedEvent<?>>> PLAYED = new ConcurrentHashMap<>();

    static List<RecordedEvent<?>> played(long seed) {
        return PLAYED.computeIfAbsent(seed, _ -> {
            try (var world = play(seed)) {
                check(world);
                return List.copyOf(world.past().facts());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_order_of_answers_and_changes_breaks_a_roster_or_a_choice(long seed) {
        assertThat(played(seed)).hasSizeGreaterThan(100);
    }

    private static void check(World world) {
        var past = world.past();
        past.events(ProposalEvent.Submitted.class)
                .map(ProposalEvent.Submitted::id)
                .distinct()
                .map(past::proposal)
                .filter(proposal ->
                        List.of("SUBMITTED", "SCREENED_IN", "ACCEPTED").contains(proposal.getString("state")))
                .forEach(proposal -> assertThat(proposal.getString("rosterState"))
                        .as(proposal.getString("_id"))
                        .isEqualTo(PeopleInvariants.lacksSpeakers(past, proposal) ? "BELOW_MINIMUM" : "COMPLETE"));
        PeopleInvariants.speaking(past)
                .forEach((person, sessions) -> assertThat(sessions.size() <= PeopleMoves.LIMIT
                                || PeopleInvariants.isAskedAbout(past, person, sessions))
                        .as(person + " speaks in " + sessions)
                        .isTrue());
        assertThat(past.rebuilt(new ProposalView()).all(ProposalView.PROPOSALS))
                .containsExactlyInAnyOrderElementsOf(all(world));
    }

    private static List<Document> all(World world) {
        var all = new ArrayList<Document>();
        world.past()
                .events(ProposalEvent.Drafted.class)
                .forEach(drafted -> all.add(world.past().proposal(drafted.id())));
        return all;
    }

    @Test
    void the_moves_lead_everywhere() {
        var seen = LongStream.rangeClosed(1, 6)
                .mapToObj(PeopleSequencesTest::played)
                .flatMap(List::stream)
                .map(RecordedEvent::event)
                .toList();
        for (var type : List.of(
                RosterEvent.FellBelowMinimum.class,
                RosterEvent.Restored.class,
                ProposalEvent.PersonReplaced.class,
                ProposalEvent.AddressCorrected.class,
                ReportNews.PersonLinked.class,
                ProposalEvent.PersonListed.class,
                ProposalEvent.PersonChanged.class,
                ProposalEvent.Merged.class,
                ProposalEvent.MergeUndone.class,
                MergerEvent.PersonTaken.class,
                PlacesEvent.Promoted.class,
                EngagementEvent.Overbooked.class,
                EngagementEvent.Chosen.class,
                EngagementEvent.Settled.class,
                ObligationEvent.Lifted.class)) {
            assertThat(seen.stream().filter(type::isInstance))
                    .as(type.getName())
                    .hasSizeGreaterThan(1);
        }
    }

    private static World play(long seed) {
        var world = new World(
                seed, DraftMoves.OPENS.minus(Duration.ofDays(1)), PeopleInvariants.all(), Production::withPeople);
        DraftMoves.plan(world);
        world.forward(Duration.ofHours(30));
        // Much is to be handed in before people move.
        world.play(
                DraftMoves.all().stream()
                        .filter(move -> !WITHOUT.contains(move.sentence()))
                        .toList(),
                DRAFTING);
        world.reactToAll();
        world.play(PeopleMoves.all(), MOVES);
        world.reactToAll();
        return world;
    }
}
