package igf.console.grid;

import com.fasterxml.jackson.annotation.JsonIgnore;
import igf.api.venue.GridDayShown;
import igf.api.venue.GridShown;
import igf.console.service.FormErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The slots of one day as typed. The fields {@code g0.start} and {@code g0.minutes} have a value for each line of the
 * first group, and {@code g1.rooms} has the rooms of the second one.
 *
 * @param day ISO 8601
 * @param etag version of the grid that the viewer saw; empty if there was none
 * @param copies other days that get the same slots
 */
record GridForm(String day, String etag, List<Group> groups, String bufferMinutes, List<String> copies) {

    private static final int USUAL_MINUTES = 60;

    private static final Pattern PLACE = Pattern.compile("(\\d{1,4}) (\\d\\d:\\d\\d)");

    private static final Pattern POINTER = Pattern.compile("^/days/(\\d{1,4})(?:/slots/(\\d{1,4})(/minutes)?)?.*");

    /**
     * Rooms with the same slots.
     *
     * @param rooms slugs; the first group has none, and stands for all rooms that no other group of the day names
     * @param slots by start, unfinished ones last
     */
    record Group(List<String> rooms, List<GridSlot> slots) {

        /** Returns the slots and an empty one for the form. */
        public List<GridSlot> lines() {
            return Stream.concat(slots.stream(), Stream.of(GridSlot.NONE)).toList();
        }

        boolean isEmpty() {
            return rooms.isEmpty() && slots.isEmpty();
        }
    }

    /** Returns the form of a day as it is saved. */
    static GridForm of(GridShown grid, String day, String etag) {
        List<Group> groups = new ArrayList<>(List.of(new Group(List.of(), List.of())));
        for (GridDayShown item : grid.days()) {
            if (item.date().toString().equals(day)) {
                var group = new Group(
                        item.rooms(),
                        sorted(item.slots().stream()
                                .map(slot -> new GridSlot(slot.start(), String.valueOf(slot.minutes())))));
                if (item.rooms().isEmpty()) {
                    groups.set(0, group);
                } else {
                    groups.add(group);
                }
            }
        }
        return new GridForm(day, etag, groups, String.valueOf(grid.bufferMinutes()), List.of());
    }

    /** Reads the form as typed, and applies the button that was pressed, unless that was the one that saves. */
    static GridForm of(MultiValueMap<String, String> fields) {
        List<Group> groups = new ArrayList<>();
        String removed = value(fields, "remove");
        for (int g = 0; g == 0 || fields.containsKey("g" + g + ".start"); g++) {
            if (g == 0 || !removed.equals(String.valueOf(g))) {
                groups.add(new Group(
                        g == 0 ? List.of() : fields.getOrDefault("g" + g + ".rooms", List.of()),
                        sorted(slots(fields, g, removed))));
            }
        }
        if (fields.containsKey("group")) {
            groups.add(new Group(List.of(), List.of()));
        }
        addSlot(groups, value(fields, "add"));
        return new GridForm(
                value(fields, "day"),
                value(fields, "etag"),
                groups,
                value(fields, "bufferMinutes"),
                fields.getOrDefault("copy", List.of()));
    }

    /** Whether a button was pressed that only changes the form. */
    static boolean isUnsaved(MultiValueMap<String, String> fields) {
        return Stream.of("add", "remove", "group").anyMatch(fields::containsKey);
    }

    private static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Stream<GridSlot> slots(MultiValueMap<String, String> fields, int group, String removed) {
        List<String> starts = fields.getOrDefault("g" + group + ".start", List.of());
        List<String> minutes = fields.getOrDefault("g" + group + ".minutes", List.of());
        return IntStream.range(0, Math.min(starts.size(), minutes.size()))
                .filter(line -> !removed.equals(group + " " + line))
                .mapToObj(line ->
                        new GridSlot(starts.get(line).strip(), minutes.get(line).strip()));
    }

    private static List<GridSlot> sorted(Stream<GridSlot> slots) {
        return slots.filter(slot -> !slot.equals(GridSlot.NONE))
                .sorted(Comparator.comparing(slot -> slot.from() < 0 ? GridSlot.DAY : slot.from()))
                .toList();
    }

    /**
     * Adds a slot where somebody pressed, from the end of the slot there until the next one at most.
     *
     * @param pressed group and time, as {@code 0 09:00}; anything else adds nothing
     */
    private static void addSlot(List<Group> groups, String pressed) {
        Matcher place = PLACE.matcher(pressed);
        int g = place.matches() ? Integer.parseInt(place.group(1)) : groups.size();
        int minute = g < groups.size() ? GridSlot.minuteOf(place.group(2)) : -1;
        if (minute < 0) {
            return;
        }
        List<GridSlot> slots = groups.get(g).slots();
        int from = slots.stream()
                .filter(slot -> slot.includes(minute))
                .mapToInt(GridSlot::end)
                .max()
                .orElse(minute);
        int next = slots.stream()
                .mapToInt(GridSlot::from)
                .filter(start -> start >= from)
                .min()
                .orElse(from + GridSlot.DAY);
        int usual = slots.stream()
                .filter(GridSlot::isComplete)
                .mapToInt(GridSlot::length)
                .reduce(USUAL_MINUTES, (_, last) -> last);
        if (from < GridSlot.DAY && from < next) {
            var added = new GridSlot(GridSlot.clock(from), String.valueOf(Math.min(usual, next - from)));
            groups.set(g, new Group(groups.get(g).rooms(), sorted(Stream.concat(slots.stream(), Stream.of(added)))));
        }
    }

    /** Returns the same day for another version of the grid, without copies: nobody saw what they would replace. */
    GridForm withEtag(String newEtag) {
        return new GridForm(day, newEtag, groups, bufferMinutes, List.of());
    }

    public boolean isCopied(String date) {
        return copies.contains(date);
    }

    /** Returns the groups whose slots would have no rooms. */
    List<Integer> withoutRooms() {
        return IntStream.range(1, groups.size())
                .filter(g -> groups.get(g).rooms().isEmpty()
                        && !groups.get(g).slots().isEmpty())
                .boxed()
                .toList();
    }

    /** @param bufferMinutes as typed */
    record Body(List<Day> days, Object bufferMinutes) {}

    /** @param group number of its group on the form; -1 for a day that the form does not change */
    record Day(
            String date,
            List<Slot> slots,
            List<String> rooms,
            @JsonIgnore int group) {}

    record Slot(@Nullable String start, Object minutes) {}

    /**
     * Returns the request that saves the day and its copies.
     *
     * @param stored the grid, of which all other days stay
     * @param dates days that can be copied to
     */
    Body body(GridShown stored, Set<String> dates) {
        Map<String, List<Day>> days = new TreeMap<>();
        for (GridDayShown item : stored.days()) {
            var slots = item.slots().stream()
                    .map(slot -> new Slot(slot.start(), slot.minutes()))
                    .toList();
            days.computeIfAbsent(item.date().toString(), _ -> new ArrayList<>())
                    .add(new Day(item.date().toString(), slots, item.rooms(), -1));
        }
        Stream.concat(Stream.of(day), copies.stream().filter(dates::contains))
                .forEach(date -> days.put(date, on(date)));
        return new Body(days.values().stream().flatMap(Collection::stream).toList(), numberIfPossible(bufferMinutes));
    }

    private List<Day> on(String date) {
        return IntStream.range(0, groups.size())
                .filter(g -> !groups.get(g).isEmpty())
                .mapToObj(g -> new Day(
                        date,
                        groups.get(g).slots().stream()
                                .map(slot -> new Slot(
                                        slot.start().isEmpty() ? null : slot.start(),
                                        slot.minutes().isEmpty() ? "" : numberIfPossible(slot.minutes())))
                                .toList(),
                        groups.get(g).rooms(),
                        g))
                .toList();
    }

    /** Returns 0 for an empty text, and one that is no number unchanged, so that the service reports it. */
    private static Object numberIfPossible(String text) {
        return text.matches("\\d{0,4}") ? (Object) Integer.valueOf("0" + text) : text;
    }

    /** Returns the errors at the slots and groups of the form; those of its copies once. */
    FormErrors atFields(FormErrors errors, List<Day> sent) {
        FormErrors moved = errors.map(flaw -> {
            Matcher pointer = POINTER.matcher(flaw.pointer());
            int item = pointer.matches() ? Integer.parseInt(pointer.group(1)) : sent.size();
            if (item >= sent.size()) {
                return flaw;
            }
            int group = sent.get(item).group();
            if (group < 0) {
                return flaw.withPointer("/days");
            }
            String field = pointer.group(3) == null ? "/start" : pointer.group(3);
            return flaw.withPointer(
                    pointer.group(2) == null ? "/g" + group : "/g" + group + "/s" + pointer.group(2) + field);
        });
        return new FormErrors(
                moved.title(), moved.detail(), moved.flaws().stream().distinct().toList());
    }
}
