package igf.platform.calendar;

import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/**
 * A calendar that users subscribe to. It keeps cancelled entries, because some calendar programs keep an entry that is
 * missing from a feed.
 *
 * @param timeZone time zone of most readers
 */
public record CalendarFeed(String name, String timeZone, List<CalendarEntry> entries) {

    private static final Duration REFRESH = Duration.ofHours(1);

    public CalendarFeed {
        entries = List.copyOf(entries);
    }

    public String text() {
        var calendar = CalendarWriter.calendar();
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", timeZone));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        for (var entry : entries) {
            var event = CalendarWriter.event(entry);
            event.add(new LastModified(entry.revision().at()));
            event.add(CalendarWriter.status(entry));
            calendar.add(event);
        }
        return CalendarWriter.text(calendar);
    }
}
