package igf.scheduling.negotiation;

import igf.scheduling.session.Placement;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the two sessions of a swap request.
 *
 * @param place as released when the request was made
 * @param organizers organizers on its roster, who get mails; its owner gets them too, but is not on the roster
 */
public record SwapSide(UUID session, UUID proposal, int number, String title, Place place, List<Member> organizers) {

    public SwapSide {
        organizers = List.copyOf(organizers);
    }

    Placement placement() {
        return new Placement(place.room(), place.start());
    }

    /** Returns whether the session has not moved since the release. */
    public boolean isPlacedAt(@Nullable Placement working) {
        return placement().equals(working);
    }

    /** Returns the room and start of the other session, with this session's own length. */
    public Place placeAfterSwap(SwapSide other) {
        var length = Duration.between(place.startsAt(), place.endsAt());
        var target = other.place;
        return new Place(
                target.room(),
                target.roomName(),
                target.capacity(),
                target.start(),
                target.start().plus(length),
                target.timeZone(),
                target.startsAt(),
                target.startsAt().plus(length));
    }
}
