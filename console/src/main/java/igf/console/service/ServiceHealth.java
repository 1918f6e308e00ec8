package igf.console.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health of one service.
 *
 * @param status {@code READY}, {@code NOT_READY} or {@code AWAY}
 * @param setAside number of events and messages that it could not process; null if it does not report them
 */
public record ServiceHealth(
        String service,
        String status,
        List<Projection> projections,
        @Nullable Long setAside) {

    /**
     * The state of one read model.
     *
     * @param position last event that it has applied, in the order in which the service reads events
     * @param head last event of the log
     * @param lag number of events between the two
     */
    public record Projection(
            String name, String position, String head, long lag, boolean rebuilding, long deadLetters) {}

    public boolean ready() {
        return status.equals("READY");
    }
}
