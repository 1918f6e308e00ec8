package igf.proposal.content;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import org.jspecify.annotations.Nullable;

/** The chosen session format. In a draft, each part may be null. */
public record ChosenFormat(
        @Nullable FormatType type,
        @Nullable Layout layout,
        @Nullable Integer minutes) {

    public static final ChosenFormat NONE = new ChosenFormat(null, null, null);
}
