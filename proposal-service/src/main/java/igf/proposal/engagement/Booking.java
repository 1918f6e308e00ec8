package igf.proposal.engagement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted session in which a person speaks.
 *
 * @param number the proposal's number in its edition
 * @param places the person's entries on its roster, one per speaking role; empty if they no longer speak in it
 */
public record Booking(UUID proposal, int number, String title, List<Place> places) {

    /**
     * An entry on the roster.
     *
     * @param role name of the {@link igf.api.roster.RosterRole}
     * @param person the entry's person id, which may be a linked one; null in older events
     */
    public record Place(UUID entry, String role, @Nullable UUID person) {

        public Place(UUID entry, String role) {
            this(entry, role, null);
        }

        /** Returns whether both are the same entry and, if both are known, the same person. */
        boolean matches(Place other) {
            return entry.equals(other.entry) && (person == null || other.person == null || person.equals(other.person));
        }
    }

    public Booking {
        places = List.copyOf(places);
    }
}
