package igf.participation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import igf.platform.testing.evolution.ReactionBatches;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReactionBatchesIT {

    @Test
    void noReactionFailsBecauseOfTheBatchThatAnEventIsIn() {
        try (var service = RunningService.start(
                ParticipationServiceApplication.class, "participation-service", "participation-batches", Map.of())) {
            var batches = new ReactionBatches(service, "igf.participation", Stream.of());
            assertThat(batches.failuresOfBatches()).isEmpty();
            assertThat(batches.kindsThatFailAlone())
                    .as("kinds whose example names a person or a registration that does not exist here")
                    .isEqualTo(Set.of("registration.registered.1", "person.erasure-asked.1", "floor.asked.1"));
        }
    }
}
