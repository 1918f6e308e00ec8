package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.PausedReactions;
import igf.platform.testing.evolution.ReactionBatches;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No reaction fails because of the batch that an event is in; {@code -Digf.reactions.copies=100} plays 100 events of each kind. */
class ReactionBatchesIT {

    /** Kinds that need a whole life before them: {@link PiledLives} plays these. */
    private static final Set<String> OF_A_LIFE = Set.of(
            "appeal.upheld.1",
            "conditions.lapsed.1",
            "conditions.met.1",
            "engagement.chosen.1",
            "invitation.answered.1",
            "invitation.sent.1",
            "merger.agreed.1",
            "merger.undone.1",
            "places.promoted.1",
            "proposal.address-corrected.1",
            "proposal.decided.1",
            "proposal.decision-undone.1",
            "proposal.draft-deleted.1",
            "proposal.lapsed.1",
            "proposal.merge-undone.1",
            "proposal.merged.1",
            "proposal.person-answered.1",
            "proposal.person-changed.1",
            "proposal.person-listed.1",
            "proposal.person-removed.1",
            "proposal.person-replaced.1",
            "proposal.screening-overruled.1",
            "proposal.screening-undone.1",
            "proposal.submitted.1",
            "proposal.withdrawn.1");

    /** Other tests publish events of editions that are unknown here. */
    private static final Map<String, String> WITHOUT_OTHER_SERVICES = Map.of("igf.inbox.topics", "igf.nobody.v1");

    @Test
    void no_reaction_fails_because_of_the_batch_that_an_event_is_in() {
        try (var service = RunningService.start(
                ProposalServiceApplication.class, "proposal-service", "proposal-batches", WITHOUT_OTHER_SERVICES)) {
            var batches = ReactionBatches.withLastExamples(service, "igf.proposal");
            assertThat(batches.findBatchFailures()).isEmpty();
            assertThat(batches.examplesFailingAlone())
                    .as("no kind is left out of both tests")
                    .isSubsetOf(OF_A_LIFE);
        }
    }

    @Test
    void no_reaction_fails_because_many_lives_reach_the_same_point_at_one_time() {
        try (var service = RunningService.start(
                ProposalServiceApplication.class, "proposal-service", "proposal-piles", WITHOUT_OTHER_SERVICES)) {
            var reactions = new PausedReactions(service);
            new PiledLives(service, reactions).play();
            var played = reactions.countEventsByName();
            assertThat(OF_A_LIFE)
                    .allSatisfy(kind ->
                            assertThat(played.getOrDefault(kind, 0)).as(kind).isGreaterThanOrEqualTo(PiledLives.MANY));
        }
    }
}
