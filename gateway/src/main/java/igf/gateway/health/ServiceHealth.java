package igf.gateway.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one service is.
 *
 * @param setAside how many events and messages it could not handle; null while it does not tell
 */
public record ServiceHealth(
        String service,
        State status,
        List<Projection> projections,
        @Nullable Long setAside) {

    /** AWAY: nobody answers; NOT_READY: it says so itself. */
    public enum State {
        READY,
        NOT_READY,
        AWAY
    }

    /**
     * One read model.
     *
     * @param position last event it has applied, in the service's reading order
     * @param head last event of the log
     * @param lag events between them
     */
    public record Projection(
            String name, String position, String head, long lag, boolean rebuilding, long deadLetters) {}

    public boolean ready() {
        return status == State.READY;
    }
}
