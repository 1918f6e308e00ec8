package igf.platform.calendar;

import java.net.URI;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;

/** An entry in a mail to one person (iTIP, RFC 5546). */
public record CalendarMail(CalendarEntry entry, Purpose purpose) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");

    public enum Purpose {
        /** Puts the entry in, or another form of it in its place. */
        REQUEST(Method.VALUE_REQUEST),
        /** It does not take place. */
        CANCEL(Method.VALUE_CANCEL),
        /** It takes place without the one who is written to: without a status, as the standard asks (section 3.2.5). */
        LEAVE(Method.VALUE_CANCEL);

        private final String method;

        Purpose(String method) {
            this.method = method;
        }

        /** As the mail's content type names it. */
        public String method() {
            return method;
        }
    }

    /** @param organizer address that replies go to; @param attendee address of the one who is written to */
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
