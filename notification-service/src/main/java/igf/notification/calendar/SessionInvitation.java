package igf.notification.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;

/**
 * A session in somebody's calendar. Times are instants, so that each reader's calendar shows them in its own zone.
 *
 * @param session its id; the UID {@code <session>@igf} follows from it and never changes
 * @param release the programme's release; a later one replaces an earlier entry
 */
public record SessionInvitation(
        UUID session, int release, String title, String room, Instant startsAt, Instant endsAt, boolean cancelled) {

    /** Octets of a folded line stay below 75 in every script: ical4j counts characters. */
    private static final int FOLD = 24;

    /** @param organizer address that replies go to; @param attendee address of the one who is invited */
    public String text(String organizer, String attendee) {
        var event = new VEvent(false);
        event.add(new Uid(session + "@igf"));
        // The same rendering must give the same object: the stamp is the release's, not the clock's.
        event.add(new DtStamp(startsAt));
        event.add(new Sequence(release));
        event.add(new DtStart<>(startsAt));
        event.add(new DtEnd<>(endsAt));
        event.add(new Summary(title));
        event.add(new Location(room));
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        if (attendee.matches("[^\\s@<>\"]+@[^\\s@<>\"]+")) {
            var invited = new Attendee("mailto:" + attendee);
            event.add(cancelled ? invited : invited.withParameter(Rsvp.FALSE).getFluentTarget());
        }
        var calendar = new Calendar()
                .withProdId("-//igf//workshops//EN")
                .withDefaults()
                .withProperty(new Method(cancelled ? Method.VALUE_CANCEL : Method.VALUE_REQUEST))
                .getFluentTarget();
        calendar.add(event);
        var out = new StringWriter();
        try {
            new CalendarOutputter(false, FOLD).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
