package igf.proposal.obligation;

import java.util.UUID;

/** An obligation's id follows from the session whose report is owed. */
public final class ObligationId {

    private ObligationId() {}

    public static String of(UUID session) {
        return "obligation:" + session;
    }
}
