package igf.sample;

import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import igf.sample.counter.WhenUnluckyThenStumble;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstStartIT {

    @Test
    void a_reaction_misses_nothing_that_comes_in_before_it_has_started_for_the_first_time() {
        try (var service = RunningService.start(
                SampleApplication.class,
                "sample-service",
                "first-start",
                Map.of(
                        "spring.cloud.stream.bindings.inbox-in-0.group",
                        "first-start",
                        "sample.appends-at-start",
                        "true"))) {
            var reaction = service.bean(WhenUnluckyThenStumble.class);
            Await.until(
                    "the early event is reacted to", reaction::heard, heard -> heard.contains(AppendsAtStart.EARLY));
        }
    }
}
