package igf.platform.time;

import java.time.Instant;
import java.util.List;

/** Handles due deadlines of one name. It must send an idempotent command. */
public interface DeadlineHandler {

    /** Returns the stored name, like {@code edition.call-closes}. */
    String deadline();

    /**
     * @param subject as recorded
     * @param due as recorded; the command should decide by it
     */
    void fire(String subject, Instant due);

    /** Several handlers that one bean makes. */
    record Group(List<DeadlineHandler> handlers) {}
}
