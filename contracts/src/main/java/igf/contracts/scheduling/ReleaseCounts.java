package igf.contracts.scheduling;

import igf.contracts.FromZero;
import org.jspecify.annotations.Nullable;

/**
 * What a release consists of, against the release before.
 *
 * @param sessions placed sessions in all
 * @param scheduled new in the programme
 * @param moved at another place
 * @param cancelled no longer in it
 * @param changed where it was, with other words, people or seats; null if it was published before this was counted
 */
public record ReleaseCounts(
        @FromZero int sessions,
        @FromZero int scheduled,
        @FromZero int moved,
        @FromZero int cancelled,
        @FromZero @Nullable Integer changed) {}
