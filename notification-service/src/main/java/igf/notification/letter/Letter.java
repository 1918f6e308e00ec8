package igf.notification.letter;

import java.util.List;
import java.util.Locale;

/**
 * A rendered mail, which is never stored.
 *
 * @param to the reader's address
 * @param name the reader's name, without control characters
 * @param sender name and addresses of the sender
 * @param language the language in which it is written
 * @param calendars a calendar object for each session of which the letter changes the reader's entry
 */
public record Letter(
        String to,
        String name,
        Sender sender,
        Locale language,
        String subject,
        String text,
        String html,
        List<Calendar> calendars) {

    public Letter {
        calendars = List.copyOf(calendars);
    }

    /**
     * A calendar object with one entry (RFC 5546: entries of one object have the same UID).
     *
     * @param method its iTIP method
     */
    public record Calendar(String text, String method, String fileName) {

        /** Returns the MIME type. */
        public String type() {
            return "text/calendar; method=" + method + "; charset=UTF-8";
        }
    }

    /**
     * @param name display name
     * @param replyTo addresses for replies, separated by commas; empty for {@code from}
     */
    public record Sender(String name, String from, String replyTo) {}
}
