package igf.notification.calendar;

import igf.notification.catalogue.MailContent;
import igf.notification.catalogue.MailKind;
import igf.platform.calendar.CalendarMail;
import igf.platform.calendar.CalendarMail.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the last calendar entry mailed to each person for each session. A session's SEQUENCE counts changes of
 * releases. A person who joins or leaves in between gets more revisions, so their own SEQUENCE may be ahead.
 */
@Component
public class SentCalendarEntries {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SentCalendarEntries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record EntryKey(UUID session, UUID person) {

        /** Returns the key of the mail's entry; empty for a mail without an entry. */
        private static Optional<EntryKey> of(MailContent mail) {
            var context = mail.regarding();
            return CalendarMails.purpose(mail.template()).isEmpty() || context.sessionId() == null
                    ? Optional.empty()
                    : Optional.of(new EntryKey(context.sessionId(), context.personId()));
        }
    }

    /**
     * @param active whether the person has the entry in their calendar now
     * @param message the mail with which it was sent
     */
    record SentEntry(
            UUID message, int sequence, boolean active, String title, String room, Instant startsAt, Instant endsAt) {

        private static SentEntry of(ResultSet row) throws SQLException {
            return new SentEntry(
                    row.getObject("message", UUID.class),
                    row.getInt("sequence"),
                    row.getBoolean("there"),
                    row.getString("title"),
                    row.getString("room"),
                    row.getTimestamp("starts_at").toInstant(),
                    row.getTimestamp("ends_at").toInstant());
        }
    }

    /**
     * Gives each mail with an entry its SEQUENCE and stamp, and drops mails that would remove an entry the reader does
     * not have. Repeating it gives the same numbers.
     *
     * @param recorded when the mails were recorded
     */
    public List<MailContent> assignSequences(List<MailContent> mails, Instant recorded) {
        var last = findLastEntries(
                mails.stream().flatMap(mail -> EntryKey.of(mail).stream()).collect(Collectors.toSet()));
        return mails.stream()
                .flatMap(mail -> EntryKey.of(mail)
                        .map(key -> assignSequence(
                                mail,
                                CalendarMails.purpose(mail.template()).orElseThrow(),
                                Optional.ofNullable(last.get(key)),
                                recorded))
                        .orElse(Optional.of(mail))
                        .stream())
                .toList();
    }

    static Optional<MailContent> assignSequence(
            MailContent mail, Purpose purpose, Optional<SentEntry> last, Instant recorded) {
        var sameMessage = last.filter(sent -> sent.message().equals(mail.messageId()));
        var active = sameMessage.isPresent() || last.map(SentEntry::active).orElse(false);
        if (!CalendarMails.statesPlacement(mail.template())) {
            var withLastEntry = last.filter(sent -> active)
                    .map(sent -> withEntry(mail, CalendarMails.prefix(purpose), sent)
                            .with(CalendarMails.STAMP, recorded.toString())
                            .with(
                                    CalendarMails.SEQUENCE,
                                    sameMessage.map(SentEntry::sequence).orElse(sent.sequence() + 1)));
            // The mail goes out without an entry, except "seat-ended", which has no other content.
            return withLastEntry.isEmpty() && mail.template().equals(MailKind.SEAT_ENDED.template())
                    ? Optional.empty()
                    : Optional.of(withLastEntry.orElse(mail));
        }
        if (!CalendarMails.hasSequence(mail.values())) {
            return Optional.of(mail);
        }
        if (purpose == Purpose.LEAVE && last.isPresent() && !active) {
            return Optional.empty();
        }
        var minimum = CalendarMails.sequence(mail.values());
        var sequence = sameMessage
                .map(SentEntry::sequence)
                .orElseGet(() ->
                        last.map(sent -> Math.max(minimum, sent.sequence() + 1)).orElse(minimum));
        return Optional.of(mail.with(CalendarMails.SEQUENCE, sequence).with(CalendarMails.STAMP, recorded.toString()));
    }

    private static MailContent withEntry(MailContent mail, String prefix, SentEntry sent) {
        return mail.with(CalendarMails.memberName(prefix, "roomName"), sent.room())
                .with(
                        CalendarMails.memberName(prefix, "startsAt"),
                        sent.startsAt().toString())
                .with(CalendarMails.memberName(prefix, "endsAt"), sent.endsAt().toString())
                .with("title", sent.title());
    }

    /** Reads all entries with one query, since a release writes to everybody in its sessions. */
    private Map<EntryKey, SentEntry> findLastEntries(Set<EntryKey> keys) {
        var last = new HashMap<EntryKey, SentEntry>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT * FROM calendar_entry WHERE session IN (:sessions) AND person IN (:people)")
                    .param("sessions", keys.stream().map(EntryKey::session).collect(Collectors.toSet()))
                    .param("people", keys.stream().map(EntryKey::person).collect(Collectors.toSet()))
                    .query(row -> {
                        var key =
                                new EntryKey(row.getObject("session", UUID.class), row.getObject("person", UUID.class));
                        last.put(key, SentEntry.of(row));
                    });
        }
        return last;
    }

    private record MailWithEntry(MailContent mail, CalendarMail calendarMail) {}

    /** Stores the entries of these mails. The mails must be in the log, since nobody has the entries before that. */
    public void recordSent(List<MailContent> mails) {
        var mailsWithEntry = mails.stream()
                .flatMap(mail ->
                        CalendarMails.of(mail).map(calendarMail -> new MailWithEntry(mail, calendarMail)).stream())
                .toList();
        batches.batchUpdate("""
                INSERT INTO calendar_entry
                  (session, person, message, sequence, there, title, room, starts_at, ends_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (session, person) DO UPDATE SET
                  message = excluded.message, sequence = excluded.sequence, there = excluded.there,
                  title = excluded.title, room = excluded.room,
                  starts_at = excluded.starts_at, ends_at = excluded.ends_at
                WHERE calendar_entry.sequence < excluded.sequence""", mailsWithEntry, BATCH, (row, item) -> {
            var entry = item.calendarMail().entry();
            row.setObject(1, Objects.requireNonNull(item.mail().regarding().sessionId()));
            row.setObject(2, item.mail().regarding().personId());
            row.setObject(3, item.mail().messageId());
            row.setInt(4, entry.revision().sequence());
            row.setBoolean(5, item.calendarMail().purpose() == Purpose.REQUEST);
            row.setString(6, entry.summary());
            row.setString(7, entry.location());
            row.setTimestamp(8, Timestamp.from(entry.startsAt()));
            row.setTimestamp(9, Timestamp.from(entry.endsAt()));
        });
    }

    public void deleteEntries(UUID person) {
        jdbc.sql("DELETE FROM calendar_entry WHERE person = ?").param(person).update();
    }
}
