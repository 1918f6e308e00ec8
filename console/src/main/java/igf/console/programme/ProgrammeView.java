package igf.console.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a programme shows: one day, or all days.
 *
 * @param days the days with sessions that match the filters
 * @param timetable the day as a grid; null for a list
 */
record ProgrammeView(
        Programme programme,
        Programme.Filter filter,
        ProgrammeLinks links,
        List<Programme.Day> days,
        @Nullable Timetable timetable,
        Happening happening,
        Zones zones) {

    static ProgrammeView of(
            Programme programme, Programme.Filter filter, boolean list, PageSettings reader, Instant now) {
        ZoneId zone = reader.zone();
        Happening happening = reader.then() == null ? Happening.at(now, programme.sessions(), zone) : Happening.NOTHING;
        String day = day(programme.dates(zone), filter, happening);
        ProgrammeLinks links = new ProgrammeLinks(reader, filter, day, list);
        List<Programme.Day> days = programme.days(filter.on(links.isAllDays() ? "" : day), zone);
        return new ProgrammeView(
                programme,
                filter,
                links,
                days,
                list || links.isAllDays() || days.isEmpty()
                        ? null
                        : Timetable.of(days.getFirst().sessions(), zone),
                happening,
                Zones.of(reader, start(programme, now)));
    }

    /** Returns the day to show: the requested one, all days for a search, today during the event, or the first day. */
    private static String day(List<String> dates, Programme.Filter filter, Happening happening) {
        if (!filter.day().isEmpty()) {
            return filter.day();
        }
        if (filter.count() > 0 || dates.isEmpty()) {
            return ProgrammeLinks.ALL_DAYS;
        }
        return happening.date().isEmpty() ? dates.getFirst() : happening.date();
    }

    /** Returns the start of the programme, at which zones have their offsets. */
    private static Instant start(Programme programme, Instant otherwise) {
        return programme.sessions().stream()
                .map(Session::startsAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
