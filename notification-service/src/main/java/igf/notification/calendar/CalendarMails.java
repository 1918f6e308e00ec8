package igf.notification.calendar;

import igf.notification.catalogue.MailContent;
import igf.notification.catalogue.MailKind;
import igf.platform.calendar.CalendarEntry;
import igf.platform.calendar.CalendarEntry.Details;
import igf.platform.calendar.CalendarEntry.Revision;
import igf.platform.calendar.CalendarMail;
import igf.platform.calendar.CalendarMail.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the calendar entry of a mail from the mail's content alone, so that a retry sends the same entry. */
public final class CalendarMails {

    static final String SEQUENCE = "calendarSequence";
    static final String STAMP = "calendarStamp";

    private static final Set<MailKind> WITHOUT_PLACEMENT = Set.of(
            MailKind.SPEAKER_REPLACED,
            MailKind.SEAT_GIVEN_BACK,
            MailKind.SEAT_ENDED,
            MailKind.SEAT_CANCELLED,
            MailKind.SEAT_DISPLACED);

    private CalendarMails() {}

    /** Returns the purpose of the mail's calendar entry; empty for mails without an entry. */
    static Optional<Purpose> purpose(String template) {
        return MailKind.find(template).flatMap(CalendarMails::purpose);
    }

    private static Optional<Purpose> purpose(MailKind kind) {
        return switch (kind) {
            case SCHEDULED, MOVED, SESSION_CHANGED, SEAT_CONFIRMED, SEAT_PROMOTED, SEAT_CHANGED ->
                Optional.of(Purpose.REQUEST);
            case CANCELLED, SEAT_CANCELLED -> Optional.of(Purpose.CANCEL);
            case SESSION_LEFT, SPEAKER_REPLACED, SEAT_GIVEN_BACK, SEAT_ENDED, SEAT_DISPLACED ->
                Optional.of(Purpose.LEAVE);
            default -> Optional.empty();
        };
    }

    /**
     * Returns whether the mail states the session's place. Other mails repeat the entry that was last sent to the
     * reader, if there is one.
     */
    static boolean statesPlacement(String template) {
        return MailKind.find(template).filter(WITHOUT_PLACEMENT::contains).isEmpty();
    }

    /** Returns whether the mail has a number for the entry's SEQUENCE. */
    static boolean hasSequence(Map<String, Object> values) {
        return values.containsKey(SEQUENCE) || values.containsKey("release");
    }

    /** Returns the entry of a mail; empty if it has none, for example because the reader never had one. */
    public static Optional<CalendarMail> of(MailContent mail) {
        var session = mail.regarding().sessionId();
        var purpose = purpose(mail.template());
        if (session == null || purpose.isEmpty() || !hasSequence(mail.values())) {
            return Optional.empty();
        }
        var prefix = prefix(purpose.get());
        if (!mail.values().containsKey(memberName(prefix, "startsAt"))) {
            return Optional.empty();
        }
        var values = mail.values();
        var startsAt = instant(values, memberName(prefix, "startsAt"));
        var entry = new CalendarEntry(
                session.toString(),
                new Revision(
                        sequence(values),
                        // Older mails have no stamp and were sent with the start time.
                        values.containsKey(STAMP) ? instant(values, STAMP) : startsAt,
                        purpose.get() == Purpose.CANCEL),
                startsAt,
                instant(values, memberName(prefix, "endsAt")),
                text(values, "title"),
                text(values, memberName(prefix, "roomName")),
                Details.NONE);
        return Optional.of(new CalendarMail(entry, purpose.get()));
    }

    /** Returns the prefix of the members that describe the place before the change. */
    static String prefix(Purpose purpose) {
        return purpose == Purpose.CANCEL ? "previous" : "";
    }

    /** Returns the entry's SEQUENCE. Older mails use the release's number. */
    static int sequence(Map<String, Object> values) {
        return Integer.parseInt(values.getOrDefault(SEQUENCE, values.getOrDefault("release", "0"))
                .toString());
    }

    static String memberName(String prefix, String member) {
        return prefix.isEmpty() ? member : prefix + Character.toUpperCase(member.charAt(0)) + member.substring(1);
    }

    static String text(Map<String, Object> values, String name) {
        return values.getOrDefault(name, "").toString();
    }

    static Instant instant(Map<String, Object> values, String name) {
        return Instant.parse(text(values, name));
    }
}
