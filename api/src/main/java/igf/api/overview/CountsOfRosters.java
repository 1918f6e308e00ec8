package igf.api.overview;

import java.util.Map;

/**
 * Entries on the rosters of proposals that were handed in, without whoever declined.
 *
 * @param entries how many; a person with several roles counts once for each
 * @param byRole as {@code SPEAKER}
 * @param byStakeholderGroup {@code UNSTATED} where nobody said
 * @param byRegion {@code UNSTATED} where nobody said
 * @param byGender {@code UNSTATED} where nobody said or it was erased
 * @param byAttendance {@code UNSTATED} where nobody said
 * @param firstTime who said that it is their first IGF
 */
public record CountsOfRosters(
        int entries,
        Map<String, Integer> byRole,
        Map<String, Integer> byStakeholderGroup,
        Map<String, Integer> byRegion,
        Map<String, Integer> byGender,
        Map<String, Integer> byAttendance,
        int firstTime) {}
