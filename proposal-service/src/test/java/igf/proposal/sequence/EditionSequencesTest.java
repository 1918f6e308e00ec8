package igf.proposal.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.platform.domain.RecordedEvent;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.appeal.AppealId;
import igf.proposal.batch.BatchEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.EditionView;
import igf.proposal.edition.PublicEdition;
import igf.proposal.place.PlacesEvent;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order of a whole edition, what must hold holds after every event. */
@Execution(ExecutionMode.CONCURRENT)
class EditionSequencesTest {

    private static final int MOVES = 2500;

    /** What happened in each play, once all was checked that is checked at its end; several tests look at it. */
    private static final Map<Long, List<RecordedEvent<?>>> PLAYED = new ConcurrentHashMap<>();

    static List<RecordedEvent<?>> played(long seed) {
        return PLAYED.computeIfAbsent(seed, _ -> {
            try (var world = play(seed)) {
                var facts = List.copyOf(world.past().facts());
                replayEqualsLive(world);
                whoCountsStands(world.past());
                noAppealOutlivesItsDecision(world.past());
                nobodyIsStuck(world);
                return facts;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_order_of_moves_breaks_an_edition(long seed) {
        assertThat(played(seed)).hasSizeGreaterThan(100);
    }

    /** Whatever failed on the way: limits count what is handed in and not taken back, for its proven organizers. */
    private static void whoCountsStands(Past past) {
        var counted = SubmissionInvariants.counted(past);
        past.events(ProposalEvent.Drafted.class).map(ProposalEvent.Drafted::id).forEach(id -> {
            var proposal = past.proposal(id);
            var stands = proposal.get("receipt") != null
                    && !List.of("DRAFT", "WITHDRAWN").contains(proposal.getString("state"));
            var owner = proposal.get("owner", Document.class).getString("person");
            var organizers = proposal.getList("roster", Document.class).stream()
                    .filter(entry -> entry.getString("role").equals("ORGANIZER"))
                    .map(entry -> entry.getString("person"))
                    .filter(person -> person.equals(owner) || hasActed(past, id, person))
                    .collect(Collectors.toSet());
            if (organizers.isEmpty()) {
                organizers.add(owner);
            }
            assertThat(counted.getOrDefault(id, Set.of()))
                    .as(id + " is " + proposal.getString("state"))
                    .isEqualTo(stands ? organizers : Set.of());
        });
    }

    private static boolean hasActed(Past past, UUID proposal, String person) {
        return past.facts().stream()
                .filter(fact -> fact.event() instanceof ProposalEvent event
                        && event.id().equals(proposal))
                .anyMatch(
                        fact -> person.equals(String.valueOf(fact.meta().actor().person())));
    }

    /** Once everything that follows has followed. */
    private static void noAppealOutlivesItsDecision(Past past) {
        var open = new HashSet<UUID>();
        var moot = new HashSet<UUID>();
        past.facts().forEach(fact -> {
            switch (fact.event()) {
                case AppealEvent.Filed e -> open.add(e.appeal());
                case AppealEvent e -> {
                    open.remove(e.appeal());
                    moot.remove(e.appeal());
                }
                case ProposalEvent.DecisionUndone e -> {
                    var appeal = AppealId.of(e.id(), e.decision().at());
                    if (open.contains(appeal)) {
                        moot.add(appeal);
                    }
                }
                default -> {}
            }
        });
        assertThat(moot).isEmpty();
    }

    /** Whatever was decided and undone: none is led to where nothing can come of it any more. */
    private static void nobodyIsStuck(World world) {
        var submitted = world.past().events(ProposalEvent.Submitted.class).map(ProposalEvent.Submitted::id);
        for (var id : Set.copyOf(submitted.toList())) {
            if (!SelectionMoves.canBeAccepted(world, id)) {
                throw new AssertionError("stuck:\n  " + world.past().lastOf(id.toString()));
            }
        }
    }

    @Test
    void the_moves_lead_everywhere() {
        var seen = new ArrayList<RecordedEvent<?>>();
        for (long seed = 1; seed <= 8; seed++) {
            seen.addAll(played(seed));
        }
        for (var type : List.of(
                ProposalEvent.Submitted.class,
                ProposalEvent.Returned.class,
                ProposalEvent.FieldsChanged.class,
                EditionEvent.Extended.class,
                EditionEvent.Changed.class,
                ProposalEvent.DecisionUndone.class,
                ProposalEvent.Lapsed.class,
                ProposalEvent.Merged.class,
                ProposalEvent.MergeUndone.class,
                PlacesEvent.Promoted.class,
                BatchEvent.EntryDecided.class,
                AppealEvent.Upheld.class,
                AppealEvent.Closed.class,
                ProposalEvent.DecisionHeld.class,
                ProposalEvent.HeldDecisionUndone.class,
                ProposalEvent.PlaceGivenUp.class,
                ConditionsEvent.Extended.class,
                ConditionsEvent.Met.class)) {
            assertThat(seen.stream().filter(fact -> type.isInstance(fact.event())))
                    .as(type.getName())
                    .isNotEmpty();
        }
        for (var outcome : DecisionOutcome.values()) {
            assertThat(seen)
                    .anyMatch(fact -> fact.event() instanceof ProposalEvent.Decided e
                            && e.decision().outcome() == outcome);
        }
        assertThat(seen)
                .as("announced later")
                .anyMatch(fact -> fact.event() instanceof ProposalEvent.Decided e
                        && e.decision().toldAt() != null);
        assertThat(seen)
                .as("a place that was kept is used")
                .anyMatch(fact ->
                        fact.event() instanceof ProposalEvent.DecisionUndone e && Boolean.TRUE.equals(e.keepsPlace()));
    }

    private static World play(long seed) {
        var world = new World(
                seed,
                DraftMoves.OPENS.minus(Duration.ofDays(1)),
                Stream.of(SubmissionInvariants.all(), SelectionInvariants.all())
                        .flatMap(List::stream)
                        .toList(),
                Production::withSelection);
        DraftMoves.plan(world);
        world.play(
                Stream.of(DraftMoves.all(), SelectionMoves.all())
                        .flatMap(List::stream)
                        .toList(),
                MOVES);
        world.reactToAll();
        return world;
    }

    /** What the read models folded event by event is what they fold anew, and what the aggregates say. */
    private static void replayEqualsLive(World world) {
        var past = world.past();
        var edition = DraftMoves.state(world);
        var kept = past.kept(edition.edition());
        assertThat(kept.known()).isEqualTo(PublicEdition.of(edition));
        assertThat(past.rebuilt(new EditionView()).all(EditionView.EDITIONS)).containsExactly(kept);
        var proposals = past.rebuilt(new ProposalView());
        past.events(ProposalEvent.Drafted.class).forEach(drafted -> {
            var seen = DraftMoves.look(world, drafted.id());
            assertThat(proposals.find(StoredProposal.PROPOSALS, drafted.id()))
                    .get()
                    .usingRecursiveComparison()
                    .ignoringFields("changedAt", "publicChangedAt")
                    .isEqualTo(StoredProposal.of(seen));
            assertThat(proposals.find(ProposalView.PROPOSALS, drafted.id().toString()))
                    .isEqualTo(past.proposal(drafted.id()));
        });
    }
}
