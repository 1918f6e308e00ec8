package igf.scheduling.negotiation;

import java.util.UUID;

/** Derives the id of a session's swap requests. A session makes one request at a time. */
public final class SwapId {

    private SwapId() {}

    public static String of(UUID session) {
        return "swap:" + session;
    }
}
