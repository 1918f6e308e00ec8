package igf.api.overview;

import java.util.Map;

/**
 * Entries on the rosters of submitted proposals, without people who declined.
 *
 * @param entries their number; a person with several roles counts once for each
 * @param byRole as {@code SPEAKER}
 * @param byStakeholderGroup {@code UNSTATED} if not given
 * @param byRegion {@code UNSTATED} if not given
 * @param byGender {@code UNSTATED} if not given or erased
 * @param byAttendance {@code UNSTATED} if not given
 * @param firstTime entries of people at their first IGF
 */
public record CountsOfRosters(
        int entries,
        Map<String, Integer> byRole,
        Map<String, Integer> byStakeholderGroup,
        Map<String, Integer> byRegion,
        Map<String, Integer> byGender,
        Map<String, Integer> byAttendance,
        int firstTime) {}
