package igf.platform.messaging;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;

/**
 * Removes the scan of all beans for Spring Integration's annotations. Nothing here uses them: Spring Cloud Stream binds
 * the channels. The scan took a twelfth of a service's start.
 */
final class DisableEndpointAnnotations implements BeanFactoryPostProcessor {

    private static final String LOOKS_THROUGH_BEANS =
            "org.springframework.integration.config.MessagingAnnotationBeanPostProcessor";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (factory.containsBeanDefinition(LOOKS_THROUGH_BEANS)) {
            ((BeanDefinitionRegistry) factory).removeBeanDefinition(LOOKS_THROUGH_BEANS);
        }
    }
}
