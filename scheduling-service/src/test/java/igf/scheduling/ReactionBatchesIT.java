package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.ReactionBatches;
import igf.scheduling.swap.SwapEvent;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReactionBatchesIT {

    @Test
    void noReactionFailsBecauseOfTheBatchThatAnEventIsIn() {
        try (var service = RunningService.start(
                SchedulingServiceApplication.class, "scheduling-service", "scheduling-batches", Map.of())) {
            var batches = new ReactionBatches(service, "igf.scheduling", ReactionBatchesIT::stream);
            assertThat(batches.findBatchFailures()).isEmpty();
            assertThat(batches.examplesFailingAlone())
                    .as("of these a batch says nothing")
                    .isEmpty();
        }
    }

    private static Optional<String> stream(Object event) {
        return event instanceof SwapEvent swap
                ? Optional.of("swap:" + swap.pair().from().session())
                : Optional.empty();
    }
}
