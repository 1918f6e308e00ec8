package igf.platform.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes place. Times are instants, so that each reader's calendar shows them in its own zone.
 *
 * @param uid never changes; without the domain part
 */
public record CalendarEntry(
        String uid,
        Revision revision,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String location,
        Details details) {

    /**
     * @param sequence higher than in any other form of the entry that was given out before
     * @param at when this form came to be: in a feed when the entry changed last, in a mail when that was recorded
     * @param cancelled whether it does not take place
     */
    public record Revision(int sequence, Instant at, boolean cancelled) {}

    /** What a reader can do without. */
    public record Details(
            String description,
            List<String> categories,
            @Nullable URI url) {

        public static final Details NONE = new Details("", List.of(), null);

        public Details {
            categories = List.copyOf(categories);
        }
    }
}
