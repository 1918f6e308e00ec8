package igf.api.proposal;

import org.jspecify.annotations.Nullable;

/**
 * The format of a session. In a draft, every member may be null.
 *
 * @param minutes length in minutes
 */
public record ChosenFormat(
        @Nullable FormatType type,
        @Nullable Layout layout,
        @Nullable Integer minutes) {}
