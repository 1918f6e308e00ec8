package igf.contracts.scheduling;

import igf.contracts.ZeroAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of sessions in a release, compared with the previous release.
 *
 * @param sessions number of placed sessions
 * @param scheduled sessions that are new in the programme
 * @param moved sessions with a different room or time
 * @param cancelled sessions that are no longer in the programme
 * @param changed sessions with changed text, people or number of seats but the same room and time; null in older events
 */
public record ReleaseCounts(
        @ZeroAllowed int sessions,
        @ZeroAllowed int scheduled,
        @ZeroAllowed int moved,
        @ZeroAllowed int cancelled,
        @ZeroAllowed @Nullable Integer changed) {}
