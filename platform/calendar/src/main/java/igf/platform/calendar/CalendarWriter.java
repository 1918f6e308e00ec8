package igf.platform.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes the common parts of feeds and mails. */
final class CalendarWriter {

    /** Longer than any line. {@link #fold} folds lines by octets; ical4j would count characters. */
    private static final int NEVER_FOLD = 1_000_000;

    private static final int LINE_OCTETS = 75;

    private CalendarWriter() {}

    static Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//IGF workshops//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    static VEvent event(CalendarEntry entry) {
        var revision = entry.revision();
        var details = entry.details();
        var event = new VEvent(false);
        event.add(new Uid(entry.uid() + "@igf"));
        event.add(new DtStamp(revision.at()));
        event.add(new Sequence(revision.sequence()));
        event.add(new DtStart<>(entry.startsAt()));
        event.add(new DtEnd<>(entry.endsAt()));
        event.add(new Summary(entry.summary()));
        event.add(new Location(entry.location()));
        if (!details.description().isEmpty()) {
            event.add(new Description(details.description()));
        }
        if (!details.categories().isEmpty()) {
            event.add(new Categories(new TextList(details.categories().toArray(String[]::new))));
        }
        if (details.url() != null) {
            event.add(new Url(details.url()));
        }
        return event;
    }

    static Property status(CalendarEntry entry) {
        return entry.revision().cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER_FOLD).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(text.toString());
    }

    /** Folds lines at 75 octets, never within a character (RFC 5545 section 3.1). */
    private static String fold(String unfolded) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < unfolded.length(); ) {
            int c = unfolded.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n') {
                octets = 0;
                folded.appendCodePoint(c);
                continue;
            }
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets += size;
        }
        return folded.toString();
    }
}
