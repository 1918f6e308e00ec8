package igf.proposal.rules.form;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session format that the edition offers.
 *
 * @param layouts the possible layouts, empty if the form does not ask for one
 * @param minutes the possible durations
 */
public record Format(FormatType type, List<Layout> layouts, List<Integer> minutes) {
    public Format {
        layouts = List.copyOf(layouts);
        minutes = List.copyOf(minutes);
    }

    /** Always accepts a missing layout. Accepts any layout if the form does not ask for one. */
    public boolean acceptsLayout(@Nullable Layout layout) {
        return layout == null || layouts.isEmpty() || layouts.contains(layout);
    }

    public boolean acceptsMinutes(int duration) {
        return minutes.contains(duration);
    }
}
