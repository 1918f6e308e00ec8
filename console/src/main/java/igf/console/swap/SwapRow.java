package igf.console.swap;

import igf.api.swap.SwapObstacle;
import igf.api.swap.SwapRequestShown;
import igf.api.swap.SwapRequestState;
import java.time.Instant;
import java.util.List;

/**
 * A swap request as pages show it.
 *
 * @param session the session whose organizers ask
 * @param with the session whose organizers are asked
 */
record SwapRow(
        String id,
        SwapSession session,
        SwapSession with,
        String reason,
        SwapRequestState state,
        boolean awaitsApproval,
        List<SwapObstacle> obstacles,
        Instant changedAt) {

    static SwapRow of(SwapRequestShown request) {
        return new SwapRow(
                request.id().toString(),
                SwapSession.of(request.session()),
                SwapSession.of(request.with()),
                request.reason(),
                request.state(),
                request.awaitsApproval(),
                request.obstacles(),
                request.changedAt());
    }

    /** Returns the last part of the key of the state's words. */
    public String stateKey() {
        return awaitsApproval ? "APPROVAL" : state.name();
    }

    /** Returns whether it can be withdrawn, or ended by the secretariat. */
    public boolean isOpen() {
        return state == SwapRequestState.ASKED || awaitsApproval;
    }
}
