package igf.scheduling.swap;

import java.util.UUID;

/** Derives the id of a session's swap requests. A session makes one request at a time. */
final class SwapId {

    private SwapId() {}

    static String of(UUID session) {
        return "swap:" + session;
    }
}
