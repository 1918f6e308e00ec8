package igf.platform.messaging;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes away the binder's own gauge of how far its groups are behind. It asks the broker with a consumer of its own for
 * each group, and a service that was told to end while it did so for the first time hung for ever: it looks under one
 * lock and closes under another. How far a consumer is behind, Kafka's own gauge says.
 */
public final class DisableBinderLagGauge implements DefaultBinderFactory.Listener {

    private static final String GAUGE = "kafkaBinderMetrics";

    @Override
    public void afterBinderContextInitialized(String binder, ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        if (beans.containsBeanDefinition(GAUGE)) {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(GAUGE);
        }
    }
}
