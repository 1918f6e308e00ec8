package igf.participation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.ReactionBatches;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReactionBatchesIT {

    /** Kinds whose reactions read earlier events, which a single example does not have. */
    private static final Set<String> OF_A_LIFE =
            Set.of("floor.asked.1", "person.erasure-asked.1", "registration.registered.1");

    @Test
    void noReactionFailsBecauseOfTheBatchThatAnEventIsIn() {
        try (var service = RunningService.start(
                ParticipationServiceApplication.class, "participation-service", "participation-batches", Map.of())) {
            var batches = new ReactionBatches(service, "igf.participation", Stream.of());
            assertThat(batches.failuresOfBatches()).isEmpty();
            assertThat(batches.kindsThatFailAlone())
                    .as("of these a batch says nothing")
                    .isSubsetOf(OF_A_LIFE);
        }
    }
}
