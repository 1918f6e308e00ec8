package igf.faults.journey;

import java.time.Duration;

/**
 * A fault under load.
 *
 * @param bound how long after its end commands may take to be answered again
 */
public record Journey(String name, String fault, Duration bound, Injection injection) {

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
