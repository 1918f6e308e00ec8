package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.integration.config.MessagingAnnotationBeanPostProcessor;

/** Parts of libraries that a service leaves out. */
class LeftOutIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "left_out", Map.of());
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    void the_consumers_own_lag_is_measured_and_not_the_binders_which_can_hang_at_the_end() {
        var meters = service.bean(MeterRegistry.class);
        Await.until(
                "the consumer's own gauge is there",
                () -> meters.find("kafka.consumer.fetch.manager.records.lag.max")
                        .gauges()
                        .size(),
                gauges -> gauges > 0);
        assertThat(meters.find("spring.cloud.stream.binder.kafka.offset").meters())
                .isEmpty();
    }

    @Test
    void nothing_looks_through_all_beans_for_annotations_that_nobody_writes() {
        assertThat(service.bean(BindingService.class))
                .as("what binds channels is there")
                .isNotNull();
        assertThatExceptionOfType(NoSuchBeanDefinitionException.class)
                .isThrownBy(() -> service.bean(MessagingAnnotationBeanPostProcessor.class));
    }
}
