package igf.scheduling.export.web;

import igf.scheduling.export.Entry;
import igf.scheduling.export.Timetable;
import igf.scheduling.vocabulary.Theme;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * iCalendar (RFC 5545, 7986): one VEVENT a session, times in UTC, {@code UID} from the session's id, {@code SEQUENCE} the
 * session's own version, so that a subscription moves an entry instead of making a second one.
 */
@Component
class ICalendar implements ScheduleFormat {

    /** Longer than any line: lines are folded by octets below, since ical4j counts characters. */
    private static final int NEVER_FOLD = 1_000_000;

    private static final int LINE_OCTETS = 75;

    @Override
    public String suffix() {
        return "ics";
    }

    @Override
    public String contentType() {
        return "text/calendar;charset=UTF-8";
    }

    @Override
    public byte[] write(Timetable timetable) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//IGF workshops//Programme//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(timetable.edition().name()));
        calendar.add(new XProperty("X-WR-CALNAME", timetable.edition().name()));
        calendar.add(new XProperty("X-WR-TIMEZONE", timetable.edition().timeZone()));
        calendar.add(new RefreshInterval(new ParameterList(), Duration.ofHours(1)));
        timetable.entries().forEach(entry -> calendar.add(event(timetable, entry)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, NEVER_FOLD).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Timetable timetable, Entry entry) {
        var session = entry.session();
        var event = new VEvent(false);
        event.add(new Uid(session.sessionId() + "@igf"));
        event.add(new DtStamp(timetable.at()));
        event.add(new LastModified(timetable.at()));
        event.add(new Sequence(Math.toIntExact(session.version())));
        event.add(
                new net.fortuna.ical4j.model.property.DtStart<>(session.place().startsAt()));
        event.add(new net.fortuna.ical4j.model.property.DtEnd<>(session.place().endsAt()));
        event.add(new net.fortuna.ical4j.model.property.Summary(session.title()));
        event.add(new Location(
                session.place().roomName() + ", " + timetable.edition().city()));
        event.add(new Description(description(entry)));
        if (!session.subthemes().isEmpty()) {
            event.add(new Categories(
                    new TextList(session.subthemes().stream().map(Theme::name).toArray(String[]::new))));
        }
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static String description(Entry entry) {
        var names = entry.names();
        var people = names.isEmpty() ? List.<String>of() : List.of(String.join(", ", names));
        return String.join(
                "\n\n",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(entry.session().description()), people.stream())
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    /** Lines of at most 75 octets, never cut within a character (RFC 5545 section 3.1). */
    static String fold(String unfolded) {
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
