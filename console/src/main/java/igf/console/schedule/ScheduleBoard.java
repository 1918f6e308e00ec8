// Long: the board with its filter and the layout of its day.
package igf.console.schedule;

import igf.api.venue.ClosureShown;
import igf.api.venue.GridDayShown;
import igf.api.venue.GridShown;
import igf.api.venue.RoomShown;
import igf.console.page.Edition;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A day of the programme in preparation.
 *
 * @param days days of the edition, ISO 8601
 * @param day the displayed day
 * @param cells sessions and free slots of the day, by time and room
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
        List<Cell> cells,
        List<SessionCard> tray,
        List<SessionCard> placed,
        @Nullable SessionCard picked,
        List<RoomAndTime> best,
        String mark,
        Freeze freeze,
        String allRooms,
        Filter filter) {

    /** The style sheet {@code timetable.css} has classes for so many rooms, rows, and rows of one session. */
    private static final int MAX_ROOMS = 40;

    private static final int MAX_ROWS = 288;
    private static final int MAX_SPAN = 96;

    private static final int ROW_MINUTES = 5;

    /** A session of fewer rows has no space for its time. */
    private static final int MIN_SPAN_WITH_TIME = 6;

    /** From so many rooms on, the columns of a desktop screen have their least width. */
    private static final int MANY_ROOMS = 8;

    /**
     * The sessions that stand out. An empty member lets all of them. The filter is in the page's address.
     *
     * @param subtheme slug
     * @param person id that the edition has for the person
     * @param clash severity; anything else stands for any clash. It concerns placed sessions only
     * @param type kind of session
     * @param words number, or part of the title, of unplaced sessions
     */
    record Filter(String subtheme, String person, String clash, String type, String words) {

        static Filter of(HttpServletRequest request) {
            return new Filter(
                    value(request, "subtheme"),
                    value(request, "person"),
                    value(request, "clash"),
                    value(request, "type"),
                    value(request, "q"));
        }

        private static String value(HttpServletRequest request, String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value.strip();
        }

        public boolean matches(SessionCard card) {
            return (subtheme.isEmpty() || card.subthemes().containsKey(subtheme))
                    && (type.isEmpty() || card.kind().equals(type))
                    && (person.isEmpty()
                            || card.people().stream().anyMatch(one -> one.id().equals(person)))
                    && (!card.placed() || hasClash(card));
        }

        private boolean hasClash(SessionCard card) {
            return switch (clash) {
                case "" -> true;
                case "HARD" -> card.hard() > 0;
                case "SOFT" -> card.soft() > 0;
                default -> card.hard() + card.soft() > 0;
            };
        }

        private boolean finds(SessionCard card) {
            String text = "#" + card.number() + " " + card.title();
            return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }

        /** Returns the number of filters that also concern the grid. */
        public long count() {
            return Stream.of(subtheme, person, clash, type)
                    .filter(value -> !value.isEmpty())
                    .count();
        }

        /** Returns the request parameters. */
        public Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("subtheme", subtheme);
            parameters.put("person", person);
            parameters.put("clash", clash);
            parameters.put("type", type);
            parameters.put("q", words);
            parameters.values().removeIf(String::isEmpty);
            return parameters;
        }

        /** Returns the query of an address, with its question mark; empty without a filter. */
        public String query() {
            String query = parameters().entrySet().stream()
                    .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? "" : "?" + query;
        }
    }

    /**
     * A place in the grid. A row is five minutes.
     *
     * @param column number of the room; 0 for all rooms
     * @param beside whether another session in the room has not ended; then both are visible
     */
    record Place(int column, int row, int span, boolean beside) {

        static Place of(int column, int minute, int minutes, boolean beside) {
            return new Place(
                    column,
                    Math.clamp(minute / ROW_MINUTES, 0, MAX_ROWS - 1),
                    Math.clamp((minutes + ROW_MINUTES - 1) / ROW_MINUTES, 1, MAX_SPAN),
                    beside);
        }

        /** Returns the classes for {@code timetable.css}, because the policy of the pages forbids style attributes. */
        public String classes() {
            return (column == 0 ? "all" : "c" + column)
                    + (" r" + row + " s" + span)
                    + (span < MIN_SPAN_WITH_TIME ? " brief" : "")
                    + (beside ? " beside" : "");
        }
    }

    /**
     * A session on the day, or a slot of a room that no session overlaps.
     *
     * @param room slug
     * @param roomName name of the room, or of all rooms
     * @param card null for a slot
     * @param option the picked session's option at the slot; null if it cannot be placed there
     * @param closed reasons why the room is closed when the slot starts; none if it is open
     */
    record Cell(
            Place place,
            String room,
            String roomName,
            String start,
            @Nullable SessionCard card,
            @Nullable RoomAndTime option,
            List<String> closed) {

        public String time() {
            return start.substring(11, 16);
        }

        private int end() {
            return place.row() + place.span();
        }
    }

    /**
     * The cost of a session at its place.
     *
     * @param cost points of all constraints together
     * @param because the constraints, the highest cost first
     */
    record PlaceCost(long cost, List<PlannedMove.Reason> because) {}

    /** @param row class of its row */
    record Hour(String row, String time) {}

    private record Slot(RoomShown room, String start, int minutes) {}

    static ScheduleBoard of(
            GridShown grid,
            String requestedDay,
            List<RoomShown> rooms,
            List<SessionCard> sessions,
            @Nullable SessionCard picked,
            List<RoomAndTime> options,
            Freeze freeze,
            String allRooms,
            Filter filter) {
        List<String> days = grid.days().stream()
                .map(gridDay -> gridDay.date().toString())
                .distinct()
                .toList();
        String day = days.contains(requestedDay) ? requestedDay : days.isEmpty() ? "" : days.getFirst();
        List<SessionCard> placed = sessions.stream().filter(SessionCard::placed).toList();
        List<SessionCard> tray = sessions.stream()
                .filter(card -> !card.placed())
                .sorted(Comparator.comparing(SessionCard::minutes).reversed().thenComparing(SessionCard::number))
                .toList();
        List<RoomAndTime> best = options.stream()
                .filter(spot -> picked == null || !spot.isAt(picked.room(), picked.start()))
                .limit(10)
                .toList();
        return new ScheduleBoard(
                days,
                day,
                rooms,
                day.isEmpty() ? List.of() : cells(slots(grid, day, rooms), day, rooms, placed, options, allRooms),
                tray,
                placed,
                picked,
                best,
                SessionCard.hash(sessions),
                freeze,
                allRooms,
                filter);
    }

    /** Returns the slots of a day. A grid without rooms is that of all rooms that no other grid of the day names. */
    private static List<Slot> slots(GridShown grid, String day, List<RoomShown> rooms) {
        List<GridDayShown> grids = grid.days().stream()
                .filter(one -> one.date().toString().equals(day))
                .toList();
        Set<String> named = grids.stream().flatMap(one -> one.rooms().stream()).collect(Collectors.toSet());
        List<Slot> slots = new ArrayList<>();
        for (GridDayShown one : grids) {
            rooms.stream()
                    .filter(room -> one.rooms().isEmpty()
                            ? !named.contains(room.room())
                            : one.rooms().contains(room.room()))
                    .forEach(room -> one.slots()
                            .forEach(slot -> slots.add(new Slot(room, day + "T" + slot.start(), slot.minutes()))));
        }
        return slots;
    }

    private static List<Cell> cells(
            List<Slot> slots,
            String day,
            List<RoomShown> rooms,
            List<SessionCard> placed,
            List<RoomAndTime> options,
            String allRooms) {
        List<String> columns = rooms.stream().map(RoomShown::room).toList();
        List<SessionCard> cards = placed.stream()
                .filter(card -> card.start().startsWith(day))
                .filter(card -> card.isInAllRooms() || columns.contains(card.room()))
                .sorted(Comparator.comparing(SessionCard::start))
                .toList();
        int first = firstHour(
                Stream.concat(slots.stream().map(Slot::start), cards.stream().map(SessionCard::start)));
        List<Cell> cells = new ArrayList<>();
        Map<String, Integer> ends = new HashMap<>();
        for (SessionCard card : cards) {
            int from = minute(card.start());
            boolean beside = ends.getOrDefault(card.room(), 0) > from;
            ends.merge(card.room(), from + card.minutes(), Math::max);
            int column = columns.indexOf(card.room()) + 1;
            String name = column == 0 ? allRooms : rooms.get(column - 1).name();
            Place place = Place.of(column, from - first, card.minutes(), beside);
            cells.add(new Cell(place, card.room(), name, card.start(), card, null, List.of()));
        }
        List<Cell> taken = List.copyOf(cells);
        for (Slot slot : slots) {
            RoomShown room = slot.room();
            int column = columns.indexOf(room.room()) + 1;
            Place place = Place.of(column, minute(slot.start()) - first, slot.minutes(), false);
            Cell cell = new Cell(
                    place,
                    room.room(),
                    room.name(),
                    slot.start(),
                    null,
                    options.stream()
                            .filter(spot -> spot.isAt(room.room(), slot.start()))
                            .findFirst()
                            .orElse(null),
                    closed(room, slot.start()));
            if (taken.stream().noneMatch(other -> overlap(cell, other))) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.comparing(Cell::start)
                .thenComparing(cell -> cell.place().column()));
        return cells;
    }

    private static boolean overlap(Cell slot, Cell session) {
        boolean sameRoom = session.place().column() == 0
                || session.place().column() == slot.place().column();
        return sameRoom && session.place().row() < slot.end() && slot.place().row() < session.end();
    }

    private static List<String> closed(RoomShown room, String start) {
        return room.closed().stream()
                .filter(closure -> closure.from().compareTo(start) <= 0 && start.compareTo(closure.to()) < 0)
                .map(ClosureShown::reason)
                .toList();
    }

    /** Returns the minute of the day at which the hour of the earliest start begins. */
    private static int firstHour(Stream<String> starts) {
        return starts.mapToInt(ScheduleBoard::minute).min().orElse(0) / 60 * 60;
    }

    private static int minute(String start) {
        return LocalTime.parse(start.substring(11)).toSecondOfDay() / 60;
    }

    /** Returns the full hours of the day, from the first to the last that has a cell. */
    public List<Hour> hours() {
        // A slot that a session overlaps has no cell, although the rows count from it.
        int first = cells.isEmpty()
                ? 0
                : (minute(cells.getFirst().start()) / ROW_MINUTES
                                - cells.getFirst().place().row())
                        * ROW_MINUTES
                        / 60;
        int rows = cells.stream().mapToInt(Cell::end).max().orElse(0);
        int hours = Math.min((rows * ROW_MINUTES + 59) / 60, 24 - first);
        return IntStream.range(0, hours)
                .mapToObj(hour -> new Hour("r" + hour * 60 / ROW_MINUTES, "%02d:00".formatted(first + hour)))
                .toList();
    }

    /** Returns the classes of the grid. With too many rooms for the style sheet it is a list. */
    public String size() {
        if (rooms.isEmpty() || rooms.size() > MAX_ROOMS) {
            return "";
        }
        return "drawn n" + rooms.size() + (rooms.size() < MANY_ROOMS ? "" : " many");
    }

    /** Returns the unplaced sessions that the filter lets through. */
    public List<SessionCard> waiting() {
        return tray.stream()
                .filter(card -> filter.matches(card) && filter.finds(card))
                .toList();
    }

    /** Returns the number of placed sessions of a date that the filter lets through. */
    public long matches(String date) {
        return placed.stream()
                .filter(card -> card.start().startsWith(date) && filter.matches(card))
                .count();
    }

    /** Returns names of subthemes by id, in the order of the language. */
    public Map<String, String> subthemes(Edition edition, Locale locale) {
        Map<String, String> names = new HashMap<>();
        sessions().forEach(card -> names.putAll(card.subthemes()));
        names.replaceAll((id, name) -> edition.subthemeName(id, name, locale));
        return sorted(names, Collator.getInstance(locale));
    }

    /** Returns the names of people in more than one session, and of the one in the filter, by id. */
    public Map<String, String> people() {
        Map<String, String> names = new HashMap<>();
        Set<String> several = new HashSet<>(Set.of(filter.person()));
        sessions()
                .forEach(card -> card.namesOfPeople().forEach((id, name) -> {
                    if (names.put(id, name) != null) {
                        several.add(id);
                    }
                }));
        names.keySet().retainAll(several);
        return sorted(names, String.CASE_INSENSITIVE_ORDER);
    }

    private static Map<String, String> sorted(Map<String, String> names, Comparator<? super String> order) {
        Map<String, String> sorted = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    public List<String> types() {
        return sessions().map(SessionCard::kind).distinct().sorted().toList();
    }

    private Stream<SessionCard> sessions() {
        return Stream.concat(placed.stream(), tray.stream());
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
