package igf.acceptance.system;

import igf.lab.RunningSystem;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One system for all journeys that do not need their own, with callers for each journey. The system's log is shown for
 * a failed one.
 */
public final class Shared implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(Shared.class);

    private record Open(RunningSystem system, Collector collector) implements AutoCloseable {
        @Override
        public void close() {
            system.close();
            collector.close();
        }
    }

    private static Open open(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        "open",
                        key -> {
                            Collector collector = Collector.start();
                            // The probe sends a body that never ends, and waits until the gateway gives up.
                            RunningSystem system = Systems.named(
                                    Map.of("IGF_TRACES_TO", collector.url(), "IGF_GATEWAY_BODY_WITHIN", "20s"));
                            return new Open(system, collector);
                        },
                        Open.class);
    }

    private static Callers callers(ExtensionContext context) {
        String url = open(context).system().url();
        return context.getStore(HERE).computeIfAbsent("callers", key -> Callers.recorded(url), Callers.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningSystem.class || type == Callers.class || type == Collector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Callers.class) {
            return callers(context);
        }
        Open open = open(context);
        return type == RunningSystem.class ? open.system() : open.collector();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            System.err.println(open(context).system().tail());
        }
    }
}
