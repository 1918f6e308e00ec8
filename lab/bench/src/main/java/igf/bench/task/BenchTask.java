package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import java.util.List;

/** A complete task of an edition, for example a release, that is measured as a whole. */
public interface BenchTask {

    /** Returns the name that {@code --only} takes. */
    String name();

    List<Figure> measure(BenchEnvironment environment) throws Exception;

    /**
     * A measured time or size and its limit. The limit is infinite if only the result is checked.
     *
     * @param note what was checked and how it was measured
     */
    record Figure(String what, double limit, double measured, String unit, String note) {

        boolean reached() {
            return measured <= limit;
        }
    }
}
