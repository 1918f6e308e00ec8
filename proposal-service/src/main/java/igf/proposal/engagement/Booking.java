package igf.proposal.engagement;

import java.util.List;
import java.util.UUID;

/**
 * An accepted session that somebody speaks in.
 *
 * @param number of the proposal in its edition
 * @param places on its roster, several if the person has several speaking roles; none if they speak in it no longer
 */
public record Booking(UUID proposal, int number, String title, List<Place> places) {

    /** @param role as the roster names it */
    public record Place(UUID entry, String role) {}

    public Booking {
        places = List.copyOf(places);
    }
}
