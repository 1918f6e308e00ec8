package igf.proposal.invitation;

import java.util.UUID;

/** An invitation's id follows from the roster entry that it is for: there is never more than one. */
public final class InvitationId {

    private InvitationId() {}

    public static String of(UUID entry) {
        return "invitation:" + entry;
    }
}
