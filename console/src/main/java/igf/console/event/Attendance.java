package igf.console.event;

import java.util.Map;
import java.util.Objects;

/**
 * Attendance of a session.
 *
 * @param minutesMedian median of the minutes that people stayed; empty if nobody attended
 */
record Attendance(
        Place onsite,
        Place online,
        String minutesMedian,
        int firstTimers,
        Map<String, Integer> byStakeholderGroup,
        Map<String, Integer> byRegion,
        Map<String, Integer> byGender) {

    static final Attendance NONE = new Attendance(Place.NONE, Place.NONE, "", 0, Map.of(), Map.of(), Map.of());

    Attendance {
        onsite = Objects.requireNonNullElse(onsite, Place.NONE);
        online = Objects.requireNonNullElse(online, Place.NONE);
    }

    record Place(int present, int peak, int people) {

        static final Place NONE = new Place(0, 0, 0);
    }
}
