package igf.platform;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Asks the broker for this service's topic, with the service's credentials, until the broker has answered once. It
 * does not wait for the bindings, which are made after the web server has started.
 */
final class BrokerAccess implements Callable<Boolean> {

    private static final int TIMEOUT_MILLIS = 5000;

    private final Properties settings = new Properties();
    private final String topic;
    private volatile boolean answered;

    BrokerAccess(Environment environment) {
        settings.putAll(Binder.get(environment)
                .bind("spring.cloud.stream.kafka.binder.configuration", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        settings.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                environment.getRequiredProperty("spring.cloud.stream.kafka.binder.brokers"));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        // As for the binder's client: it would read its list of brokers again without a pause, and log each time.
        settings.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
        topic = environment.getRequiredProperty("spring.cloud.stream.bindings.events-out-0.destination");
    }

    /** @throws ExecutionException if the broker does not answer or refuses the credentials */
    @Override
    public Boolean call() throws Exception {
        if (!answered) {
            try (var broker = Admin.create(settings)) {
                describeTopic(broker);
            }
            answered = true;
        }
        return true;
    }

    private void describeTopic(Admin broker) throws Exception {
        try {
            broker.describeTopics(List.of(topic)).allTopicNames().get();
        } catch (ExecutionException e) {
            // Before the first start of a service there is no topic; its binding creates it.
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }
}
