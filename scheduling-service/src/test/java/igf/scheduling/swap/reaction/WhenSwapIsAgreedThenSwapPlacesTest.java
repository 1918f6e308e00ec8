package igf.scheduling.swap.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.swap.SwapObstacle;
import igf.platform.domain.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenSwapIsAgreedThenSwapPlacesTest {

    @Test
    void a_programme_that_is_frozen_and_any_other_rule_are_obstacles() {
        assertThat(WhenSwapIsAgreedThenSwapPlaces.obstacles(List.of(
                        Refusal.rule("REASON_REQUIRED", "/reason", "Say why."),
                        Refusal.rule("ROOM_UNKNOWN", "", "No."))))
                .containsExactly(SwapObstacle.FROZEN, SwapObstacle.OTHER);
    }
}
