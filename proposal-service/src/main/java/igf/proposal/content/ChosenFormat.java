package igf.proposal.content;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The chosen session format; a draft may leave all of it open.
 *
 * @param minutes length
 */
public record ChosenFormat(
        @Nullable FormatType type,
        @Nullable Layout layout,
        @Nullable Integer minutes) {

    public static final ChosenFormat NONE = new ChosenFormat(null, null, null);
}
