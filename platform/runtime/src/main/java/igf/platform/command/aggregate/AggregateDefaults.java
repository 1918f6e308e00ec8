package igf.platform.command.aggregate;

import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Sets defaults for all aggregates of a service, so that their annotations need not repeat them. */
public final class AggregateDefaults implements BeanFactoryPostProcessor {

    private static final String TARGETS = "recordCommandTargetResolver";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        var registry = (BeanDefinitionRegistry) factory;
        registry.registerBeanDefinition(TARGETS, new RootBeanDefinition(RecordCommandTargetResolver.class));
        for (var name : factory.getBeanNamesForType(SpringAggregateConfigurer.class, true, false)) {
            var cacheName = name + "AggregateCache";
            var cache = new RootBeanDefinition(AggregateCache.class);
            cache.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
            registry.registerBeanDefinition(cacheName, cache);
            factory.getBeanDefinition(name)
                    .getPropertyValues()
                    .add("cache", cacheName)
                    .add("commandTargetResolver", TARGETS);
        }
    }
}
