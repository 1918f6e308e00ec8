package igf.bench.world;

import org.springframework.context.ConfigurableApplicationContext;

/** An application that runs in this JVM. */
public record RunningApplication(ConfigurableApplicationContext context, int port) implements AutoCloseable {

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
