package igf.notification.calendar;

import igf.notification.catalogue.Content;
import igf.platform.calendar.CalendarEntry;
import igf.platform.calendar.CalendarEntry.Details;
import igf.platform.calendar.CalendarEntry.Revision;
import igf.platform.calendar.CalendarMail;
import igf.platform.calendar.CalendarMail.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The entry that a mail carries, read off its content: the same content gives the same entry. */
public final class Carried {

    static final String SEQUENCE = "calendarSequence";
    static final String STAMP = "calendarStamp";

    private Carried() {}

    /** Empty for a mail that has nothing to do with calendars. */
    static Optional<Purpose> purpose(String template) {
        return switch (template) {
            case "scheduled", "moved", "session-changed", "seat-confirmed", "seat-promoted", "seat-changed" ->
                Optional.of(Purpose.REQUEST);
            case "cancelled", "seat-cancelled" -> Optional.of(Purpose.CANCEL);
            case "session-left", "speaker-replaced", "seat-given-back", "seat-ended", "seat-displaced" ->
                Optional.of(Purpose.LEAVE);
            default -> Optional.empty();
        };
    }

    /** Whether it says where the session is: without that it carries what the reader has in a calendar, if anything. */
    static boolean tellsThePlace(String template) {
        return switch (template) {
            case "speaker-replaced", "seat-given-back", "seat-ended", "seat-cancelled", "seat-displaced" -> false;
            default -> true;
        };
    }

    /** Whether there is a number to count the entry by. */
    static boolean isNumbered(Map<String, Object> values) {
        return values.containsKey(SEQUENCE) || values.containsKey("release");
    }

    /** Empty if it carries none: whoever never had one has nothing to lose. */
    public static Optional<CalendarMail> by(Content mail) {
        var session = mail.regarding().sessionId();
        var purpose = purpose(mail.template());
        if (session == null || purpose.isEmpty() || !isNumbered(mail.values())) {
            return Optional.empty();
        }
        var before = before(purpose.get());
        if (!mail.values().containsKey(name(before, "startsAt"))) {
            return Optional.empty();
        }
        var values = mail.values();
        var startsAt = instant(values, name(before, "startsAt"));
        var entry = new CalendarEntry(
                session.toString(),
                new Revision(
                        sequence(values),
                        // Those that were recorded before they had a stamp keep what they went out with.
                        values.containsKey(STAMP) ? instant(values, STAMP) : startsAt,
                        purpose.get() == Purpose.CANCEL),
                startsAt,
                instant(values, name(before, "endsAt")),
                text(values, "title"),
                text(values, name(before, "roomName")),
                Details.NONE);
        return Optional.of(new CalendarMail(entry, purpose.get()));
    }

    /** What the members are called that say where it was. */
    static String before(Purpose purpose) {
        return purpose == Purpose.CANCEL ? "previous" : "";
    }

    /** Mails of before had the release's number for a sequence. */
    static int sequence(Map<String, Object> values) {
        return Integer.parseInt(values.getOrDefault(SEQUENCE, values.getOrDefault("release", "0"))
                .toString());
    }

    static String name(String before, String member) {
        return before.isEmpty() ? member : before + Character.toUpperCase(member.charAt(0)) + member.substring(1);
    }

    static String text(Map<String, Object> values, String name) {
        return values.getOrDefault(name, "").toString();
    }

    static Instant instant(Map<String, Object> values, String name) {
        return Instant.parse(text(values, name));
    }
}
