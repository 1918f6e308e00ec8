package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.engagement.EngagementEvent;
import igf.proposal.obligation.ObligationEvent;
import igf.proposal.obligation.ReportNews;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.proposal.view.ProposalView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private static final int MOVES = 900;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_order_of_answers_and_changes_breaks_a_roster_or_a_choice(long seed) {
        try (var world = play(seed)) {
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
        try (var world = play(1)) {
            for (var type : List.of(
                    RosterEvent.FellBelowMinimum.class,
                    RosterEvent.Restored.class,
                    ProposalEvent.PersonReplaced.class,
                    ProposalEvent.AddressCorrected.class,
                    ReportNews.PersonLinked.class,
                    ProposalEvent.PersonListed.class,
                    ProposalEvent.PersonChanged.class,
                    EngagementEvent.Overbooked.class,
                    EngagementEvent.Chosen.class,
                    EngagementEvent.Settled.class,
                    ObligationEvent.Lifted.class)) {
                assertThat(world.past().events(type).count())
                        .as(type.getName() + " of " + histogram(world.past()))
                        .isGreaterThan(1);
            }
        }
    }

    private static Map<String, Long> histogram(Past past) {
        return past.facts().stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.event().getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }

    static World play(long seed) {
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
