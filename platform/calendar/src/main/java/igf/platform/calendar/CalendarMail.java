package igf.platform.calendar;

import java.net.URI;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;

/** A calendar entry in a mail to one person (iTIP, RFC 5546). */
public record CalendarMail(CalendarEntry entry, Purpose purpose) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");

    public enum Purpose {
        /** Adds or updates the entry. */
        REQUEST(Method.VALUE_REQUEST),
        /** The event is cancelled. */
        CANCEL(Method.VALUE_CANCEL),
        /** The event takes place without the recipient. The entry has no status (RFC 5546, section 3.2.5). */
        LEAVE(Method.VALUE_CANCEL);

        private final String method;

        Purpose(String method) {
            this.method = method;
        }

        /** Returns the method in the mail's content type. */
        public String method() {
            return method;
        }
    }

    /**
     * @param organizer address for replies
     * @param attendee address of the recipient
     */
    public String text(String organizer, String attendee) {
        var calendar = CalendarWriter.calendar();
        calendar.add(new Method(purpose.method()));
        var event = CalendarWriter.event(entry);
        if (purpose != Purpose.LEAVE) {
            event.add(CalendarWriter.status(entry));
        }
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        if (ADDRESS.matcher(attendee).matches()) {
            var invited = new Attendee("mailto:" + attendee);
            event.add(
                    purpose == Purpose.REQUEST
                            ? invited.withParameter(Rsvp.FALSE).getFluentTarget()
                            : invited);
        }
        calendar.add(event);
        return CalendarWriter.text(calendar);
    }
}
