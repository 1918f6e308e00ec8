package igf.platform.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in a calendar. Times are instants, so each reader's calendar shows them in its own zone.
 *
 * @param uid the identifier without the domain part; it never changes
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
     * A revision of the entry.
     *
     * @param sequence higher than in every earlier revision
     * @param at when this revision was made: in a feed the last change, in a mail the recorded time
     * @param cancelled whether the event is cancelled
     */
    public record Revision(int sequence, Instant at, boolean cancelled) {}

    /** Optional parts of the entry. */
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
