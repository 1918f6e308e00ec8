package igf.scheduling.swap.reaction;

import static igf.scheduling.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.swap.SwapObstacle;
import igf.platform.domain.Refusal;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
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

    /** A code of its own would tell the organizers that somebody cannot come. */
    @Test
    void a_person_who_cannot_come_is_the_same_obstacle_as_one_in_another_session() {
        for (var kind : List.of(Clash.Kind.UNAVAILABLE, Clash.Kind.PERSON)) {
            var clash = new Clash(id(1), kind, Clash.Severity.HARD, id(2001), null, null, "harbour");
            assertThat(WhenSwapIsAgreedThenSwapPlaces.obstacles(List.of(new ClashRefusal(List.of(clash)))))
                    .containsExactly(SwapObstacle.PERSON);
        }
    }
}
