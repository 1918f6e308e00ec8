package igf.identity;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Aborts the start unless {@code igf.demo=true}. It runs before other beans exist, so that no key file is created and
 * no port is opened.
 */
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
