package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.RunningService;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

class TopicsIT {

    @Test
    void a_service_makes_its_own_topic_while_it_starts_and_none_that_nobody_asked_for() throws Exception {
        try (var service = RunningService.start(SampleApplication.class, "sample-service", "topics", Map.of());
                var broker = Admin.create(Map.of(
                        "bootstrap.servers",
                        service.bean(Environment.class).getRequiredProperty("igf.kafka.brokers")))) {
            assertThat(broker.listTopics().names().get())
                    .contains("igf.sample.v1")
                    .allMatch(topic -> topic.matches("igf\\.[a-z]+\\.v1|none"), "a service's topic");
        }
    }
}
