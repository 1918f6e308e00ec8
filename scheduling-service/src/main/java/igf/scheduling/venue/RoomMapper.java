package igf.scheduling.venue;

import igf.api.venue.ClosureBody;
import igf.api.venue.ClosureShown;
import igf.api.venue.RoomBody;
import igf.api.venue.RoomListed;
import igf.api.venue.RoomShown;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.support.ProgrammeMapper;
import igf.scheduling.vocabulary.Closure;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps rooms from and to the records of the API. */
final class RoomMapper {

    private RoomMapper() {}

    static Room toRoom(String room, RoomBody body) {
        return new Room(
                room,
                body.name(),
                body.capacity(),
                orEmpty(body.layouts()),
                0,
                orEmpty(body.equipment()).stream().map(String::strip).distinct().toList(),
                body.onlineSeats(),
                orEmpty(body.closed()).stream().map(RoomMapper::toClosure).toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Closure toClosure(ClosureBody body) {
        return new Closure(body.from(), body.to(), body.reason().strip());
    }

    /** @param zone the edition's */
    static RoomShown toShown(Room room, ZoneId zone) {
        return new RoomShown(
                room.room(),
                room.name(),
                room.capacity(),
                room.layouts(),
                room.equipment(),
                room.onlineSeats(),
                toShownClosures(room, zone));
    }

    static RoomListed toListed(Room room, ZoneId zone, List<ReleasedSession> sessions) {
        return new RoomListed(
                room.room(),
                room.name(),
                room.capacity(),
                room.layouts(),
                room.equipment(),
                room.onlineSeats(),
                toShownClosures(room, zone),
                sessions.stream()
                        .filter(session -> session.place().room().equals(room.room()))
                        .map(ProgrammeMapper::toListedSession)
                        .toList());
    }

    private static List<ClosureShown> toShownClosures(Room room, ZoneId zone) {
        return room.closed().stream()
                .map(closure -> new ClosureShown(
                        closure.from().toString(),
                        closure.to().toString(),
                        zone.getId(),
                        closure.startsAt(zone),
                        closure.endsAt(zone),
                        closure.reason()))
                .toList();
    }
}
