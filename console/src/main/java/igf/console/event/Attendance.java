package igf.console.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Attendance of a session. A number is null if it is hidden because it counts few people.
 *
 * @param minutesMedian minutes that the median person stayed; empty if hidden
 * @param byStakeholderGroup people by code, without hidden numbers
 * @param byRegion people by code, without hidden numbers
 * @param byGender people by code, without hidden numbers
 */
record Attendance(
        Place onsite,
        Place online,
        String minutesMedian,
        @Nullable Integer firstTimers,
        Map<String, Integer> byStakeholderGroup,
        Map<String, Integer> byRegion,
        Map<String, Integer> byGender) {

    static final Attendance NONE = new Attendance(Place.NONE, Place.NONE, "", null, Map.of(), Map.of(), Map.of());

    Attendance {
        onsite = Objects.requireNonNullElse(onsite, Place.NONE);
        online = Objects.requireNonNullElse(online, Place.NONE);
        byStakeholderGroup = withoutHidden(byStakeholderGroup);
        byRegion = withoutHidden(byRegion);
        byGender = withoutHidden(byGender);
    }

    private static Map<String, Integer> withoutHidden(Map<String, Integer> numbers) {
        if (numbers == null) {
            return Map.of();
        }
        var shown = new LinkedHashMap<String, Integer>();
        numbers.forEach((code, number) -> {
            if (number != null) {
                shown.put(code, number);
            }
        });
        return shown;
    }

    record Place(
            @Nullable Integer present,
            @Nullable Integer peak,
            @Nullable Integer people) {

        static final Place NONE = new Place(null, null, null);
    }
}
