package igf.console.schedule;

import igf.api.venue.ClosureShown;
import igf.api.venue.RoomShown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of the programme in preparation.
 *
 * @param days days of the edition, ISO 8601
 * @param day the displayed day
 * @param tray unplaced sessions; the longest first, since they are hardest to place
 * @param placed placed sessions of all days
 * @param picked session that is being placed; null if there is none
 * @param best possible rooms and times for the picked session, best first
 * @param mark hash of all sessions, from {@link SessionCard#hash}
 * @param freeze freeze of the programme
 * @param allRooms name of all rooms together, in the viewer's language
 */
record ScheduleBoard(
        List<String> days,
        String day,
        List<RoomShown> rooms,
        List<Row> rows,
        List<SessionCard> tray,
        List<SessionCard> placed,
        @Nullable SessionCard picked,
        List<RoomAndTime> best,
        String mark,
        Freeze freeze,
        String allRooms) {

    /**
     * @param time such as {@code 09:00}
     * @param everywhere sessions in all rooms
     * @param cells none if there is neither a slot nor a session in one of the rooms
     */
    record Row(String time, List<SessionCard> everywhere, List<Cell> cells) {}

    /** @param option the picked session's option for this room and time; null if it cannot be placed here */
    record Cell(
            RoomShown room,
            String start,
            List<SessionCard> cards,
            @Nullable RoomAndTime option) {

        /** Returns the reasons why the room is closed at the time; none if it is open. */
        public List<String> closed() {
            return room.closed().stream()
                    .filter(closure -> closure.from().compareTo(start) <= 0 && start.compareTo(closure.to()) < 0)
                    .map(ClosureShown::reason)
                    .toList();
        }
    }

    static ScheduleBoard of(
            List<String> days,
            String requestedDay,
            List<String> slots,
            List<RoomShown> rooms,
            List<SessionCard> sessions,
            @Nullable SessionCard picked,
            List<RoomAndTime> options,
            Freeze freeze,
            String allRooms) {
        String day = days.contains(requestedDay) ? requestedDay : days.isEmpty() ? "" : days.getFirst();
        List<SessionCard> placed = sessions.stream().filter(SessionCard::placed).toList();
        Set<String> times = Stream.concat(slots.stream(), placed.stream().map(SessionCard::start))
                .filter(start -> start.startsWith(day) && !day.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Row> rows = new ArrayList<>();
        for (String start : times) {
            List<SessionCard> starting =
                    placed.stream().filter(card -> card.start().equals(start)).toList();
            List<SessionCard> everywhere =
                    starting.stream().filter(SessionCard::isInAllRooms).toList();
            boolean hasCells = slots.contains(start) || everywhere.size() < starting.size();
            rows.add(new Row(
                    start.substring(11, 16),
                    everywhere,
                    hasCells
                            ? rooms.stream()
                                    .map(room -> cell(room, start, starting, options))
                                    .toList()
                            : List.of()));
        }
        List<SessionCard> tray = sessions.stream()
                .filter(card -> !card.placed())
                .sorted(Comparator.comparing(SessionCard::minutes).reversed().thenComparing(SessionCard::number))
                .toList();
        List<RoomAndTime> best = options.stream()
                .filter(spot -> picked == null || !spot.isAt(picked.room(), picked.start()))
                .limit(10)
                .toList();
        return new ScheduleBoard(
                days, day, rooms, rows, tray, placed, picked, best, SessionCard.hash(sessions), freeze, allRooms);
    }

    private static Cell cell(RoomShown room, String start, List<SessionCard> placedCards, List<RoomAndTime> options) {
        List<SessionCard> cards = placedCards.stream()
                .filter(card -> card.spot().isAt(room.room(), start))
                .toList();
        return new Cell(
                room,
                start,
                cards,
                // A cell that has a session is not offered.
                !cards.isEmpty()
                        ? null
                        : options.stream()
                                .filter(spot -> spot.isAt(room.room(), start))
                                .findFirst()
                                .orElse(null));
    }

    public long hard() {
        return placed.stream().mapToLong(SessionCard::hard).sum();
    }

    public long soft() {
        return placed.stream().mapToLong(SessionCard::soft).sum();
    }

    public String roomName(String id) {
        return id.equals(SessionCard.ALL_ROOMS) ? allRooms : oneRoomName(id);
    }

    private String oneRoomName(String id) {
        return rooms.stream()
                .filter(room -> room.room().equals(id))
                .map(RoomShown::name)
                .findFirst()
                .orElse(id);
    }
}
