package igf.platform.messaging;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.cloud.stream.binding.OutputBindingLifecycle;

/**
 * Binds to the broker beside the start of a service, not within it: commands and queries need no broker, and one that is away
 * would hold the start up for a minute with each binding. Spring Cloud Stream tries again on its own until the broker is there.
 */
final class BindingsBeside implements BeanFactoryPostProcessor {

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

    static final class Outputs extends OutputBindingLifecycle {

        private final Aside aside = new Aside("binds-outputs", super::start);

        Outputs(BindingService bindings, Map<String, Bindable> bindables) {
            super(bindings, bindables);
        }

        @Override
        public void start() {
            aside.begin();
        }

        @Override
        public void stop() {
            aside.end();
            super.stop();
        }

        @Override
        public boolean isRunning() {
            return aside.hasBegun();
        }
    }

    static final class Inputs extends InputBindingLifecycle {

        private final Aside aside = new Aside("binds-inputs", super::start);

        Inputs(BindingService bindings, Map<String, Bindable> bindables) {
            super(bindings, bindables);
        }

        @Override
        public void start() {
            aside.begin();
        }

        @Override
        public void stop() {
            aside.end();
            super.stop();
        }

        @Override
        public boolean isRunning() {
            return aside.hasBegun();
        }
    }

    /** Work that a thread of its own does once, from begin to end. */
    private static final class Aside {

        private static final Logger LOG = LoggerFactory.getLogger(BindingsBeside.class);
        private static final Duration PATIENCE = Duration.ofSeconds(10);

        private final String name;
        private final Runnable work;
        private @Nullable Thread thread;

        Aside(String name, Runnable work) {
            this.name = name;
            this.work = work;
        }

        synchronized void begin() {
            if (thread == null) {
                thread = Thread.ofPlatform()
                        .name(name)
                        .uncaughtExceptionHandler((_, e) -> LOG.error("{} gave up; start the service again", name, e))
                        .start(work);
            }
        }

        synchronized boolean hasBegun() {
            return thread != null;
        }

        /** Returns when the work is done; work that waits for a broker that is away is told to stop. */
        synchronized void end() {
            var ending = thread;
            thread = null;
            if (ending == null) {
                return;
            }
            try {
                if (!ending.join(PATIENCE)) {
                    ending.interrupt();
                    ending.join();
                }
            } catch (InterruptedException e) {
                ending.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }
}
