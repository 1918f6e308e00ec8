package igf.proposal.invitation;

import java.util.UUID;

/** Derives the id of an invitation from its roster entry, so that each entry has at most one. */
public final class InvitationId {

    private InvitationId() {}

    public static String of(UUID entry) {
        return "invitation:" + entry;
    }
}
