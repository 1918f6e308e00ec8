package igf.standalone.part;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PartNameConverterTest {
    private final PartNameConverter converter = new PartNameConverter();

    @Test
    void nameOfThePartThatLogs() throws Exception {
        assertThat(CurrentPart.run("gateway", () -> lineOf("org.library.Thing")))
                .isEqualTo("gateway");
        assertThat(lineOf("org.library.Thing")).as("afterwards nobody's").isEqualTo("-");
    }

    @Test
    void nameReachesTheThreadsThatAPartMakes() throws Exception {
        String virtual = CurrentPart.run("gateway", () -> {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                return threads.submit(() -> lineOf("org.library.Thing")).get();
            }
        });
        String platform = CurrentPart.run("identity", () -> {
            try (var threads = Executors.newFixedThreadPool(1)) {
                return threads.submit(() -> lineOf("org.library.Thing")).get();
            }
        });
        assertThat(virtual).isEqualTo("gateway");
        assertThat(platform).isEqualTo("identity");
    }

    @Test
    void nameIsToldByThePackageWhereTheThreadBelongsToNobody() {
        assertThat(lineOf("igf.proposal.review.Review")).isEqualTo("proposal");
    }

    private String lineOf(String logger) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(new LoggerContext());
        event.setLoggerName(logger);
        return converter.convert(event);
    }
}
