package igf.platform.messaging;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.cloud.stream.binding.OutputBindingLifecycle;
import org.springframework.context.ApplicationContext;

/**
 * Binds to the broker in the background. Commands and queries need no broker, and an unavailable one would delay the
 * start by a minute for each binding. Spring Cloud Stream retries until the broker responds. A binding that fails for
 * another reason makes the liveness probe fail.
 */
final class AsyncBindings implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        replace((BeanDefinitionRegistry) factory, "outputBindingLifecycle", Outputs.class);
        replace((BeanDefinitionRegistry) factory, "inputBindingLifecycle", Inputs.class);
    }

    private static void replace(BeanDefinitionRegistry beans, String name, Class<?> by) {
        var definition = new RootBeanDefinition(by);
        definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        beans.removeBeanDefinition(name);
        beans.registerBeanDefinition(name, definition);
    }

    private static Runnable markBroken(ApplicationContext service) {
        return () -> AvailabilityChangeEvent.publish(service, LivenessState.BROKEN);
    }

    static final class Outputs extends OutputBindingLifecycle {

        private final BackgroundBinding binding;

        Outputs(BindingService bindings, Map<String, Bindable> bindables, ApplicationContext service) {
            super(bindings, bindables);
            binding = new BackgroundBinding("binds-outputs", super::start, markBroken(service));
        }

        @Override
        public void start() {
            binding.start();
        }

        @Override
        public void stop() {
            binding.stop();
            super.stop();
        }

        @Override
        public boolean isRunning() {
            return binding.isStarted();
        }
    }

    static final class Inputs extends InputBindingLifecycle {

        private final BackgroundBinding binding;

        Inputs(BindingService bindings, Map<String, Bindable> bindables, ApplicationContext service) {
            super(bindings, bindables);
            binding = new BackgroundBinding("binds-inputs", super::start, markBroken(service));
        }

        @Override
        public void start() {
            binding.start();
        }

        @Override
        public void stop() {
            binding.stop();
            super.stop();
        }

        @Override
        public boolean isRunning() {
            return binding.isStarted();
        }
    }
}
