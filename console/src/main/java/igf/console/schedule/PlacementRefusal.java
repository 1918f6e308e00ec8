package igf.console.schedule;

import java.util.List;

/**
 * Why a session was not placed.
 *
 * @param spots three free places
 */
record PlacementRefusal(SessionCard card, RoomAndTime wanted, List<Clash> clashes, List<RoomAndTime> spots) {

    /** Whether the user can accept all of its clashes. */
    public boolean acceptable() {
        return !clashes.isEmpty() && clashes.stream().noneMatch(Clash::hard);
    }

    public List<String> kinds() {
        return clashes.stream().map(Clash::kind).distinct().toList();
    }
}
