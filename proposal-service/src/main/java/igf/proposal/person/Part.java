package igf.proposal.person;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's part in a proposal or in a session without one; one for each role.
 *
 * @param proposal the session's id if it has no proposal
 * @param number number in its edition, null before the submission
 * @param role as the roster names it, or OWNER
 * @param entry entry on the roster, null for an owner
 * @param answer the state of the person's entry, null for an owner
 * @param session the session if it has no proposal; null for a proposal
 */
public record Part(
        UUID person,
        UUID proposal,
        String edition,
        @Nullable Integer number,
        @Nullable String title,
        Stage stage,
        String role,
        @Nullable UUID entry,
        @Nullable EntryState answer,
        @Nullable UUID session) {

    /** Returns whether the part includes the rights of an organizer. */
    public boolean hasOrganizerRights() {
        return role.equals("OWNER") || role.equals("ORGANIZER");
    }
}
