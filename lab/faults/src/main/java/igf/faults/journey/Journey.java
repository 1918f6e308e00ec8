package igf.faults.journey;

import igf.faults.world.Instance;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A fault under load.
 *
 * @param bound how long after its end commands may take to be answered again
 * @param alone what is to be done to an instance of its own before that is started; null if it is played on the one of all others
 */
public record Journey(
        String name,
        String fault,
        Duration bound,
        Injection injection,
        @Nullable Consumer<Instance> alone) {

    Journey(String name, String fault, Duration bound, Injection injection) {
        this(name, fault, bound, injection, null);
    }

    /** Breaks something and lets it be again. */
    @FunctionalInterface
    public interface Injection {
        /** @return what shows that the fault landed */
        String inject(Scene scene) throws Exception;
    }

    /** It could not be shown that the fault landed. */
    public static final class Inconclusive extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Inconclusive(String why) {
            super(why);
        }
    }

    /** This machine does not allow it. */
    public static final class NotHere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotHere(String why) {
            super(why);
        }
    }
}
