package igf.identity;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the start before any bean exists, key file and port included, unless {@code igf.demo=true}. */
@Component
class DemoModeCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private boolean demo;

    @Override
    public void setEnvironment(Environment environment) {
        demo = environment.getProperty("igf.demo", Boolean.class, false);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!demo) {
            throw new DemoModeRequiredException();
        }
    }
}
