package igf.acceptance.system;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One system for all journeys that do not need one of their own; its log is shown where one fails. */
public final class Shared implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(Shared.class);

    /** @param system null where the journeys are to be made in one that runs already: {@code -Digf.running=http://…} */
    private record Open(@Nullable RunningSystem system, Callers callers) implements AutoCloseable {
        static Open one() {
            String running = System.getProperty("igf.running", "");
            if (!running.isEmpty()) {
                return new Open(null, new Callers(running));
            }
            RunningSystem system = RunningSystem.start();
            return new Open(system, new Callers(system.url()));
        }

        @Override
        public void close() {
            callers.close();
            if (system != null) {
                system.close();
            }
        }
    }

    private static Open open(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("open", key -> Open.one(), Open.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningSystem.class || type == Callers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Open open = open(context);
        return parameter.getParameter().getType() == RunningSystem.class
                ? Objects.requireNonNull(open.system(), "it is not ours to kill")
                : open.callers();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        RunningSystem system = open(context).system();
        if (context.getExecutionException().isPresent() && system != null) {
            System.err.println(system.tail());
        }
    }
}
