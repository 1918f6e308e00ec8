package igf.faults.journey;

import igf.faults.world.SystemUnderTest;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is injected under load.
 *
 * @param bound the longest time until commands succeed again after the fault
 * @param preparation prepares the journey's own instance before it starts; null if the journey runs on the shared
 *         instance
 */
public record Journey(
        String name,
        String fault,
        Duration bound,
        Injection injection,
        @Nullable Consumer<SystemUnderTest> preparation) {

    Journey(String name, String fault, Duration bound, Injection injection) {
        this(name, fault, bound, injection, null);
    }

    /** Injects a fault and ends it. */
    @FunctionalInterface
    public interface Injection {
        /** @return evidence that the fault took effect */
        String inject(JourneyContext context) throws Exception;
    }

    /** Thrown if there is no evidence that the fault took effect. */
    public static final class Inconclusive extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Inconclusive(String message) {
            super(message);
        }
    }

    /** Thrown if this machine does not allow the fault. */
    public static final class NotSupportedHere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotSupportedHere(String message) {
            super(message);
        }
    }
}
