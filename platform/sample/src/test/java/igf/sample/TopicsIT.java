package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

class TopicsIT {

    @Test
    void a_service_makes_its_own_topic_and_none_that_nobody_asked_for() {
        try (var service = RunningService.start(SampleApplication.class, "sample-service", "topics", Map.of());
                var broker = Admin.create(Map.of(
                        "bootstrap.servers",
                        service.bean(Environment.class).getRequiredProperty("igf.kafka.brokers")))) {
            Await.until("its topic is made", () -> topics(broker), topics -> topics.contains("igf.sample.v1"));
            assertThat(topics(broker)).allMatch(topic -> topic.matches("igf\\.[a-z]+\\.v1|none"), "a service's topic");
        }
    }

    private static Set<String> topics(Admin broker) {
        try {
            return broker.listTopics().names().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
