package igf.scheduling.support;

import igf.api.programme.ListedSession;
import igf.api.programme.ShownPlacement;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.vocabulary.Place;
import org.jspecify.annotations.Nullable;

/** Maps places and released sessions to the records of the API. */
public final class ProgrammeMapper {

    private ProgrammeMapper() {}

    public static ShownPlacement placement(Place place) {
        return new ShownPlacement(
                place.room(),
                place.roomName(),
                place.capacity(),
                place.start().toString(),
                place.end().toString(),
                place.timeZone(),
                place.startsAt(),
                place.endsAt());
    }

    public static @Nullable ShownPlacement placementOrNull(@Nullable Place place) {
        return place == null ? null : placement(place);
    }

    public static ListedSession listed(ReleasedSession session) {
        return new ListedSession(
                session.sessionId(),
                session.number(),
                session.title(),
                session.format().minutes(),
                placement(session.place()));
    }
}
