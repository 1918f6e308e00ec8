package igf.console.grid;

import igf.console.grid.GridForm.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A day to scale: time down, groups of rooms across. A row is five minutes. The style sheet {@code timetable.css}
 * places each slot by its classes, because the policy of the pages forbids style attributes.
 *
 * @param heads names of the groups
 * @param first minute of the day at which the first hour begins
 * @param last minute at which the last hour ends
 */
record GridDrawing(List<String> heads, int first, int last, List<Hour> hours, List<Free> free, List<Block> blocks) {

    /** Numbers of columns, and of rows of one slot, for which the style sheet has classes. */
    private static final int MAX_GROUPS = 40;

    private static final int MAX_SPAN = 96;

    private static final int ROW_MINUTES = 5;
    private static final int FREE_MINUTES = 15;
    private static final int HOUR = 60;

    /** Hours that are visible even without slots. */
    private static final int EARLIEST = 7 * HOUR;

    private static final int LATEST = 20 * HOUR;

    /** A shorter slot has no space around its time. */
    private static final int MIN_MINUTES_WITH_SPACE = 25;

    /** So many groups fit a tablet. */
    private static final int FEW = 4;

    /** @param row class of its row */
    record Hour(String row, String time) {}

    /** A quarter of an hour that a press turns into a slot. */
    record Free(String classes, int group, String time) {}

    /** @param line id of its line in the form, as {@code g0-s1} */
    record Block(String classes, int group, String line, String times) {}

    static GridDrawing of(GridForm form, List<String> heads) {
        List<GridSlot> slots = form.groups().stream()
                .flatMap(group -> group.slots().stream())
                .filter(GridSlot::isComplete)
                .toList();
        int first = slots.stream().mapToInt(GridSlot::from).reduce(EARLIEST, Math::min) / HOUR * HOUR;
        int end = slots.stream().mapToInt(GridSlot::end).reduce(LATEST, Math::max);
        int last = Math.min((end + HOUR - 1) / HOUR * HOUR, first + GridSlot.DAY);
        List<Free> free = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (int g = 0; g < form.groups().size(); g++) {
            for (int minute = first; minute < Math.min(last, GridSlot.DAY); minute += FREE_MINUTES) {
                free.add(new Free(classes(g, minute - first, FREE_MINUTES), g, GridSlot.clock(minute)));
            }
            addBlocks(blocks, form.groups().get(g), g, first);
        }
        List<Hour> hours = IntStream.range(0, (last - first) / HOUR)
                .mapToObj(hour -> new Hour("r" + hour * HOUR / ROW_MINUTES, GridSlot.clock(first + hour * HOUR)))
                .toList();
        return new GridDrawing(heads, first, last, hours, free, blocks);
    }

    private static void addBlocks(List<Block> blocks, Group group, int g, int first) {
        int before = 0;
        for (int s = 0; s < group.slots().size(); s++) {
            GridSlot slot = group.slots().get(s);
            if (slot.isComplete()) {
                String classes = classes(g, slot.from() - first, slot.length())
                        + (slot.length() < MIN_MINUTES_WITH_SPACE ? " short" : "")
                        + (slot.from() < before ? " beside" : "");
                blocks.add(new Block(classes, g, "g" + g + "-s" + s, slot.times()));
                before = Math.max(before, slot.end());
            }
        }
    }

    private static String classes(int group, int minute, int minutes) {
        int span = Math.clamp((minutes + ROW_MINUTES - 1) / ROW_MINUTES, 1, MAX_SPAN);
        return "c" + (group + 1) + " r" + minute / ROW_MINUTES + " s" + span;
    }

    /** Returns the classes of the drawing; none if the style sheet has too few columns. */
    public String size() {
        return heads.size() > MAX_GROUPS ? "" : "timetable n" + heads.size() + (heads.size() > FEW ? "" : " few");
    }
}
