package igf.console.schedule;

import java.util.List;

/**
 * The reasons why a session was not placed.
 *
 * @param requested the requested room and time
 * @param clashes clashes at the requested room and time
 * @param spots up to three rooms and times without hard or soft clashes
 */
record PlacementRefusal(SessionCard card, RoomAndTime requested, List<Clash> clashes, List<RoomAndTime> spots) {

    /** Whether the user can accept all of its clashes. */
    public boolean acceptable() {
        return !clashes.isEmpty() && clashes.stream().noneMatch(Clash::hard);
    }

    public List<String> kinds() {
        return clashes.stream().map(Clash::kind).distinct().toList();
    }
}
