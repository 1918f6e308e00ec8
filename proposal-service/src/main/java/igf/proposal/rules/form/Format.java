package igf.proposal.rules.form;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format on offer.
 *
 * @param layouts the layouts to choose from, none if the form does not ask
 * @param minutes the durations to choose from
 */
public record Format(FormatType type, List<Layout> layouts, List<Integer> minutes) {
    public Format {
        layouts = List.copyOf(layouts);
        minutes = List.copyOf(minutes);
    }

    /**
     * A layout that nobody asked for is a wish, and never wrong; a form that asks for layouts still takes a proposal
     * without one.
     */
    public boolean accepts(@Nullable Layout layout) {
        return layout == null || layouts.isEmpty() || layouts.contains(layout);
    }

    public boolean acceptsMinutes(int duration) {
        return minutes.contains(duration);
    }
}
