package igf.platform.messaging;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Removes the binder's own gauge of consumer lag. The gauge queries the broker with an extra consumer for each group. A
 * service that was stopped during the first such query hung forever, because the gauge reads under one lock and closes
 * under another. {@code InboxLag} uses Kafka's own metrics instead.
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
