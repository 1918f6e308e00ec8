package igf.scheduling.release;

import igf.api.release.ChangeType;
import igf.platform.domain.Named;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release. It contains the whole programme, so that it can be served and published without other data. {@code number}
 * counts from 1, and {@code note} is the secretariat's note to the public.
 */
public sealed interface ReleaseEvent {

    EditionFacts edition();

    int number();

    @Nullable
    String note();

    Instant at();

    /** Returns its name; null if it has none. */
    default @Nullable String name() {
        return null;
    }

    /** Returns which sessions' changes it published; null for all. */
    default @Nullable ReleaseScope scope() {
        return null;
    }

    /** Returns all sessions by time, room and number. */
    List<ReleasedSession> programme();

    /** Returns the changes since the release before, by number. */
    List<ReleaseChange> differences();

    /** Returns the rooms at that time; for older events only those with a session. */
    List<Room> venue();

    /** Returns the slots at that time; for older events only those with a session. */
    Grid slots();

    default int count(ChangeType type) {
        return (int)
                differences().stream().filter(change -> change.type() == type).count();
    }

    /**
     * @param sessions all sessions of the release
     * @param gone sessions of the release before that are not in this one, with the new revision of their calendar
     *     entries
     * @param changes changed sessions, new ones, and cancelled ones with the reason
     * @param name name of the release; null if none, and in older events
     * @param scope which sessions' changes it published; null for all, and in older events
     */
    @Named("release.released.2")
    record Released(
            EditionFacts edition,
            int number,
            @Nullable String note,
            Instant at,
            List<Room> venue,
            Grid slots,
            List<ReleasedSession> sessions,
            List<ReleasedSession> gone,
            List<StatedChange> changes,
            @Nullable String name,
            @Nullable ReleaseScope scope)
            implements ReleaseEvent {

        /** A change without its session, so that the event stores each session once. */
        public record StatedChange(
                UUID sessionId,
                ChangeType type,
                List<FieldChange> fields,
                @Nullable Place previous,
                @Nullable String reason) {
            public StatedChange {
                fields = List.copyOf(fields);
            }

            ReleaseChange toReleaseChange(ReleasedSession session) {
                return type == ChangeType.SCHEDULED
                        ? ReleaseChange.scheduled(session)
                        : new ReleaseChange(type, session, fields, previous, reason);
            }

            static StatedChange of(ReleaseChange change) {
                // Stored without fields: everything about a new session is new.
                var fields = change.type() == ChangeType.SCHEDULED ? List.<FieldChange>of() : change.fields();
                return new StatedChange(
                        change.session().sessionId(), change.type(), fields, change.previous(), change.reason());
            }
        }

        public Released {
            venue = List.copyOf(venue);
            sessions = List.copyOf(sessions);
            gone = List.copyOf(gone);
            changes = List.copyOf(changes);
        }

        @Override
        public List<ReleasedSession> programme() {
            return sessions;
        }

        @Override
        public List<ReleaseChange> differences() {
            Map<UUID, ReleasedSession> all = new LinkedHashMap<>();
            Stream.concat(sessions.stream(), gone.stream()).forEach(session -> all.put(session.sessionId(), session));
            var differences = new ArrayList<ReleaseChange>();
            for (var change : changes) {
                var session = all.get(change.sessionId());
                if (session != null) {
                    differences.add(change.toReleaseChange(session));
                }
            }
            return differences;
        }
    }

    /**
     * Retired: it compared places only, and stored each changed session twice. Its calendar feeds used the session's
     * version as SEQUENCE and its mails the release's number, so the next revision continues from the greater of the
     * two.
     */
    @Named("release.released.1")
    record ReleasedWhole(
            EditionFacts edition,
            int number,
            @Nullable String note,
            Instant at,
            List<ReleasedSession> sessions,
            List<PlaceChange> changes)
            implements ReleaseEvent {

        public record PlaceChange(
                Way type,
                ReleasedSession session,
                @Nullable Place previous,
                @Nullable String reason) {}

        public enum Way {
            SCHEDULED,
            MOVED,
            CANCELLED
        }

        public ReleasedWhole {
            sessions = List.copyOf(sessions);
            changes = List.copyOf(changes);
        }

        @Override
        public List<ReleasedSession> programme() {
            return sessions.stream().map(this::withCalendarRevision).toList();
        }

        @Override
        public List<ReleaseChange> differences() {
            return changes.stream().map(this::toReleaseChange).toList();
        }

        private ReleaseChange toReleaseChange(PlaceChange change) {
            var session = withCalendarRevision(change.session());
            var previous = change.previous();
            return switch (change.type()) {
                case SCHEDULED -> ReleaseChange.scheduled(session);
                case MOVED ->
                    new ReleaseChange(
                            ChangeType.MOVED,
                            session,
                            previous == null ? List.of() : SessionDiff.between(session.withPlace(previous), session),
                            previous,
                            null);
                case CANCELLED -> ReleaseChange.cancelled(session, previous, change.reason());
            };
        }

        private ReleasedSession withCalendarRevision(ReleasedSession session) {
            return session.withCalendar(new CalendarRevision(Math.max(number, Math.toIntExact(session.version())), at));
        }

        @Override
        public List<Room> venue() {
            var rooms = new LinkedHashMap<String, Room>();
            sessions.stream()
                    .map(ReleasedSession::place)
                    .sorted(Comparator.comparing(Place::room))
                    .forEach(place -> rooms.putIfAbsent(
                            place.room(), new Room(place.room(), place.roomName(), place.capacity(), List.of(), 0)));
            return List.copyOf(rooms.values());
        }

        @Override
        public Grid slots() {
            return Grid.ofStarts(sessions.stream()
                    .map(session -> new Grid.Start(
                            session.place().start(), session.format().minutes()))
                    .toList());
        }
    }
}
