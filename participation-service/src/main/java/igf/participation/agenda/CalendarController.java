package igf.participation.agenda;

import igf.participation.vocabulary.SessionCalendar;
import igf.platform.calendar.CalendarEntry;
import igf.platform.calendar.CalendarEntry.Details;
import igf.platform.calendar.CalendarEntry.Revision;
import igf.platform.calendar.CalendarFeed;
import igf.platform.people.Credentials;
import igf.platform.web.Allow;
import igf.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves an agenda to calendar programs. The address is the credential, since such programs cannot send another. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final AgendaQueries queries;
    private final Credentials credentials;
    private final Clock clock;

    CalendarController(AgendaQueries queries, Credentials credentials, Clock clock) {
        this.queries = queries;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Reads the agenda of the person who created this address. The response is an iCalendar feed (RFC 5545). Sessions
     * that were cancelled, or that the person has left, stay with {@code STATUS:CANCELLED}. 404 for an address that
     * does not exist, was deleted or has expired.
     */
    @GetMapping("/me/agenda/{secret:[A-Za-z0-9_-]+}.ics")
    @Allow(everyone = true)
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        var credential = credentials.findForCalendar(secret, clock.instant()).orElseThrow(Problem::notFound);
        var appointments = queries.findByPerson(credential.grant().person()).stream()
                .filter(Appointment::isInCalendar)
                .toList();
        var feed = new CalendarFeed(
                "IGF",
                zone(appointments),
                appointments.stream().map(CalendarController::entry).toList());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .contentType(CALENDAR)
                .body(feed.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the time zone of the latest session that has one. */
    private static String zone(List<Appointment> appointments) {
        return appointments.reversed().stream()
                .map(appointment -> appointment.releasedSession().session().calendar())
                .filter(Objects::nonNull)
                .map(SessionCalendar::timeZone)
                .findFirst()
                .orElse("UTC");
    }

    private static CalendarEntry entry(Appointment appointment) {
        var session = appointment.releasedSession().session();
        var calendar = session.calendar();
        var sequence = calendar == null || calendar.sequence() == null ? 0 : calendar.sequence();
        return new CalendarEntry(
                session.id().toString(),
                new Revision(sequence, appointment.changedAt(), !appointment.isAttending()),
                session.startsAt(),
                session.endsAt(),
                session.title(),
                calendar == null ? session.room() : calendar.roomName(),
                Details.NONE);
    }
}
