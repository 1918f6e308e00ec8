package igf.console.swap;

import igf.api.programme.ShownPlacement;
import igf.api.swap.SwapSessionShown;
import java.time.ZoneId;

/** A session of a swap request as pages show it. */
record SwapSession(String id, int number, String title, ShownPlacement placement) {

    static SwapSession of(SwapSessionShown session) {
        return new SwapSession(session.id().toString(), session.number(), session.title(), session.placement());
    }

    public ZoneId zone() {
        return ZoneId.of(placement.timeZone());
    }
}
