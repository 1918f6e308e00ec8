package igf.bench.task;

import igf.bench.world.World;
import java.util.List;

/** Something that an edition needs as a whole. */
public interface Task {

    /** What {@code --only} names. */
    String name();

    List<Figure> measure(World world) throws Exception;

    /**
     * A measured time, or size, and what it may be at most; infinite where only being right is asked for.
     *
     * @param note what was checked, and how it was had
     */
    record Figure(String what, double most, double measured, String unit, String note) {

        boolean reached() {
            return measured <= most;
        }
    }
}
