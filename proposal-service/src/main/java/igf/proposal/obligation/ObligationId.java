package igf.proposal.obligation;

import java.util.UUID;

public final class ObligationId {

    private ObligationId() {}

    public static String of(UUID session) {
        return "obligation:" + session;
    }
}
