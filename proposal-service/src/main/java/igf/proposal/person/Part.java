package igf.proposal.person;

import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a proposal; one for each of their roles.
 *
 * @param number in its edition, null before it is handed in
 * @param role as the roster names it, or OWNER
 * @param entry on the roster, null of an owner; @param answer how far the person is with it, null of an owner
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
        @Nullable EntryState answer) {

    /** Whether it gives the rights of an organizer. */
    public boolean organizes() {
        return role.equals("OWNER") || role.equals("ORGANIZER");
    }
}
