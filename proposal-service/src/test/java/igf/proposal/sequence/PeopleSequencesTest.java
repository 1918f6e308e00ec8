package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.obligation.ObligationEvent;
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
    private static final int DRAFTING = 400;
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

    @Test
    void what_does_not_hold_is_told() {
        try (var world = play(1)) {
            var past = world.past();
            var asked = past.events(EngagementEvent.Overbooked.class).toList().getLast();
            plant(
                    past,
                    4,
                    new EngagementEvent.Overbooked(
                            asked.edition(),
                            asked.person(),
                            asked.limit(),
                            asked.sessions().subList(0, 1),
                            asked.addressee(),
                            asked.offer(),
                            asked.rulesVersion()));
            var lifted = past.events(ObligationEvent.Lifted.class).toList().getLast();
            var twice = new ObligationEvent.Lifted(lifted.session(), "TWICE", lifted.people(), lifted.organizations());
            plant(past, 3, twice);
        }
    }

    private static void plant(Past past, int invariant, Object event) {
        var meta = new Meta(World.SECRETARIAT, past.now(), "planted", null);
        var fact = new Recorded<Object>(past.size() + 1L, "planted", "stream", 99, event, meta);
        past.add(fact);
        assertThatThrownBy(() -> Invariant.check(List.of(PeopleInvariants.all().get(invariant)), past, fact))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not hold");
    }

    private static World play(long seed) {
        var world = new World(
                seed,
                DraftMoves.OPENS.minus(Duration.ofDays(1)),
                PeopleInvariants.all(),
                List.of(DraftMoves::released, PeopleMoves::looked, PeopleMoves::withdrawn));
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
