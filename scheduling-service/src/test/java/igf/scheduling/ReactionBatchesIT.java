package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.ReactionBatches;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReactionBatchesIT {

    @Test
    void noReactionFailsBecauseOfTheBatchThatAnEventIsIn() {
        try (var service = RunningService.start(
                SchedulingServiceApplication.class, "scheduling-service", "scheduling-batches", Map.of())) {
            var batches = new ReactionBatches(service, "igf.scheduling", Stream.of());
            assertThat(batches.findBatchFailures()).isEmpty();
            assertThat(batches.examplesFailingAlone())
                    .as("of these a batch says nothing")
                    .isEmpty();
        }
    }
}
