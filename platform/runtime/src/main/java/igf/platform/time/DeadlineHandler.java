package igf.platform.time;

import java.time.Instant;
import java.util.List;

/** What happens when a deadline of one name is due. Must send a command that may come twice. */
public interface DeadlineHandler {

    /** The name under which it is recorded, like {@code edition.call-closes} */
    String deadline();

    /** @param subject as recorded; @param due as recorded: what the command's decision should go by */
    void fire(String subject, Instant due);

    /** Several handlers that one bean makes. */
    record Several(List<DeadlineHandler> handlers) {}
}
