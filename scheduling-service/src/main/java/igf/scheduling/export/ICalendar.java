package igf.scheduling.export;

import igf.platform.calendar.CalendarEntry;
import igf.platform.calendar.CalendarEntry.Details;
import igf.platform.calendar.CalendarEntry.Revision;
import igf.platform.calendar.CalendarFeed;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.vocabulary.EditionFacts.SessionKind;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes iCalendar with one entry per session. It includes cancelled sessions, so that subscribers' calendars remove
 * them.
 */
@Component
class ICalendar implements ScheduleFormat {

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
        return write(timetable, timetable.edition().name());
    }

    /** @param name the calendar's name */
    byte[] write(Timetable timetable, String name) {
        var edition = timetable.edition();
        var entries = Stream.concat(timetable.entries().stream(), timetable.cancelled().stream())
                .map(entry -> entry(timetable, entry))
                .toList();
        return new CalendarFeed(name, edition.timeZone(), entries).text().getBytes(StandardCharsets.UTF_8);
    }

    private static CalendarEntry entry(Timetable timetable, Entry entry) {
        var session = entry.session();
        var place = session.place();
        var revision = session.calendar() == null ? CalendarRevision.first(timetable.releasedAt()) : session.calendar();
        return new CalendarEntry(
                session.sessionId().toString(),
                new Revision(revision.sequence(), revision.at(), entry.cancelled()),
                place.startsAt(),
                place.endsAt(),
                session.title(),
                place.room().equals(Place.ALL_ROOMS)
                        ? timetable.edition().city()
                        : place.roomName() + ", " + timetable.edition().city(),
                new Details(description(entry), categories(timetable, session), timetable.sessionUri(entry)));
    }

    /** Returns the name of the kind, for a session without a proposal, and the subthemes. */
    private static List<String> categories(Timetable timetable, ReleasedSession session) {
        var kind = timetable.edition().sessions().findKind(session.kind()).map(SessionKind::name);
        return Stream.concat(kind.stream(), session.subthemes().stream().map(Theme::name))
                .toList();
    }

    /** Calendars have no language, so people who have not confirmed appear as a number. */
    private static String description(Entry entry) {
        var unnamed = entry.toBeConfirmed() == 0 ? "" : "+" + entry.toBeConfirmed();
        var people = Stream.concat(entry.names().stream(), Stream.of(unnamed))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(entry.session().description(), people)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
