package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.ReactionBatches;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReactionBatchesIT {

    @Test
    void noReactionFailsBecauseOfTheBatchThatAnEventIsIn() {
        try (var service = RunningService.start(
                ProposalServiceApplication.class, "proposal-service", "proposal-batches", Map.of())) {
            assertThat(ReactionBatches.ofOneExampleEach(service, "igf.proposal").failuresOfBatches())
                    .isEmpty();
        }
    }
}
