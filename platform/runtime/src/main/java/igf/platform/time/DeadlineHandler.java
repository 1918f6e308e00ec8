package igf.platform.time;

import java.time.Instant;
import java.util.List;

/** Handles due deadlines of one name. It must send an idempotent command. */
public interface DeadlineHandler {

    /** Returns the stored name, like {@code edition.call-closes}. */
    String deadline();

    /**
     * Handles a due deadline.
     *
     * @param subject subject of the stored deadline
     * @param due time of the stored deadline, on which the command should decide
     */
    void fire(String subject, Instant due);

    /** Several handlers from one bean. */
    record Group(List<DeadlineHandler> handlers) {}
}
