package igf.gateway.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health of one service.
 *
 * @param setAside number of events and messages that it could not process; null if it does not report them
 */
public record ServiceHealth(
        String service,
        State status,
        List<Projection> projections,
        @Nullable Long setAside) {

    /** {@code AWAY}: the service does not respond. {@code NOT_READY}: it reports that it is not ready. */
    public enum State {
        READY,
        NOT_READY,
        AWAY
    }

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
        return status == State.READY;
    }
}
