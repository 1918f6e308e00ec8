package igf.console.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The health of one service.
 *
 * @param status {@code READY}, {@code NOT_READY} or {@code AWAY}
 * @param setAside how many events and messages it could not handle; null if it does not say
 */
public record ServiceHealth(
        String service,
        String status,
        List<Projection> projections,
        @Nullable Long setAside) {

    /**
     * The state of one read model.
     *
     * @param position last event that it has applied, in the service's reading order
     * @param head last event of the log
     * @param lag events between them
     */
    public record Projection(
            String name, String position, String head, long lag, boolean rebuilding, long deadLetters) {}

    public boolean ready() {
        return status.equals("READY");
    }
}
