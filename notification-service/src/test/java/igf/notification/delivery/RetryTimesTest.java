package igf.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide states the times of the default setting. */
class RetryTimesTest {

    @Test
    void theGuideStatesTheTimesOfRetries() {
        assertThat(Path.of("src/main/resources/notification-service.yml"))
                .content()
                .contains("retry: PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H");
        assertThat(Path.of("../docs/integrating.md"))
                .content()
                .contains("after 5 seconds, 5 minutes, 30 minutes, and 2, 5, 10, 14, 20 and 24 hours");
    }
}
