package igf.proposal.obligation;

import java.util.UUID;

/** Derives the id of an obligation from the session whose report is owed. */
public final class ObligationId {

    private ObligationId() {}

    public static String of(UUID session) {
        return "obligation:" + session;
    }
}
