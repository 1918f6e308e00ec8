package igf.scheduling.support;

import igf.api.programme.ListedSession;
import igf.api.programme.ShownPlacement;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.vocabulary.Place;
import org.jspecify.annotations.Nullable;

/** Maps places and released sessions to the records of the API. */
public final class ProgrammeMapper {

    private ProgrammeMapper() {}

    public static ShownPlacement toPlacement(Place place) {
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

    public static @Nullable ShownPlacement toPlacementOrNull(@Nullable Place place) {
        return place == null ? null : toPlacement(place);
    }

    public static ListedSession toListedSession(ReleasedSession session) {
        return new ListedSession(
                session.sessionId(),
                session.number(),
                session.title(),
                session.format().minutes(),
                toPlacement(session.place()));
    }
}
