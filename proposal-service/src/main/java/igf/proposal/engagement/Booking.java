package igf.proposal.engagement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted session that somebody speaks in.
 *
 * @param number of the proposal in its edition
 * @param places on its roster, several if the person has several speaking roles; none if they speak in it no longer
 */
public record Booking(UUID proposal, int number, String title, List<Place> places) {

    /**
     * An entry on the roster.
     *
     * @param role as the roster names it
     * @param person whose the entry is, one of the ids of one human; null of a place from before this was kept
     */
    public record Place(UUID entry, String role, @Nullable UUID person) {

        public Place(UUID entry, String role) {
            this(entry, role, null);
        }

        /** Whether both are of one entry and one person, where both are known. */
        boolean isOf(Place other) {
            return entry.equals(other.entry) && (person == null || other.person == null || person.equals(other.person));
        }
    }

    public Booking {
        places = List.copyOf(places);
    }
}
