package igf.notification.calendar;

import igf.notification.catalogue.Content;
import igf.platform.calendar.CalendarMail.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last entry that each person was mailed of each session. A session counts its entry's changes from release to release; who
 * is in it changes between them too, so that a person's own entry may be ahead.
 */
@Component
public class SentEntries {

    private final JdbcClient jdbc;

    SentEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param there whether the person has it in a calendar now
     * @param message the mail that it came with
     */
    record Sent(
            UUID message, int sequence, boolean there, String title, String room, Instant startsAt, Instant endsAt) {

        private static Sent of(ResultSet row, int number) throws SQLException {
            return new Sent(
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
     * Gives each mail that carries an entry its number and stamp, and leaves out those that would take out what is out
     * already. The same mails get the same numbers when they come again.
     *
     * @param recorded when the mails were recorded
     */
    public List<Content> numbered(List<Content> mails, Instant recorded) {
        var all = new ArrayList<Content>();
        for (var mail : mails) {
            var purpose = Carried.purpose(mail.template());
            var session = mail.regarding().sessionId();
            if (purpose.isEmpty() || session == null) {
                all.add(mail);
            } else {
                numbered(mail, purpose.get(), last(session, mail.regarding().personId()), recorded)
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    static Optional<Content> numbered(Content mail, Purpose purpose, Optional<Sent> last, Instant recorded) {
        var again = last.filter(sent -> sent.message().equals(mail.messageId()));
        var there = again.isPresent() || last.map(Sent::there).orElse(false);
        if (!Carried.tellsThePlace(mail.template())) {
            var carried = last.filter(sent -> there)
                    .map(sent -> withEntry(mail, Carried.before(purpose), sent)
                            .with(Carried.STAMP, recorded.toString())
                            .with(Carried.SEQUENCE, again.map(Sent::sequence).orElse(sent.sequence() + 1)));
            // The mail goes out in any case, but for the one that is there for the entry alone.
            return carried.isEmpty() && mail.template().equals("seat-ended")
                    ? Optional.empty()
                    : Optional.of(carried.orElse(mail));
        }
        if (!Carried.isNumbered(mail.values())) {
            return Optional.of(mail);
        }
        if (purpose == Purpose.LEAVE && last.isPresent() && !there) {
            return Optional.empty();
        }
        var least = Carried.sequence(mail.values());
        var sequence = again.map(Sent::sequence)
                .orElseGet(() ->
                        last.map(sent -> Math.max(least, sent.sequence() + 1)).orElse(least));
        return Optional.of(mail.with(Carried.SEQUENCE, sequence).with(Carried.STAMP, recorded.toString()));
    }

    private static Content withEntry(Content mail, String before, Sent sent) {
        return mail.with(Carried.name(before, "roomName"), sent.room())
                .with(Carried.name(before, "startsAt"), sent.startsAt().toString())
                .with(Carried.name(before, "endsAt"), sent.endsAt().toString())
                .with("title", sent.title());
    }

    private Optional<Sent> last(UUID session, UUID person) {
        return jdbc.sql("SELECT * FROM calendar_entry WHERE session = ? AND person = ?")
                .params(session, person)
                .query(Sent::of)
                .optional();
    }

    /** After the mails are in the log: until then nobody has anything. */
    public void note(List<Content> mails) {
        for (var mail : mails) {
            Carried.by(mail)
                    .ifPresent(carried -> jdbc.sql("""
                            INSERT INTO calendar_entry
                              (session, person, message, sequence, there, title, room, starts_at, ends_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (session, person) DO UPDATE SET
                              message = excluded.message, sequence = excluded.sequence, there = excluded.there,
                              title = excluded.title, room = excluded.room,
                              starts_at = excluded.starts_at, ends_at = excluded.ends_at
                            WHERE calendar_entry.sequence < excluded.sequence""")
                            .params(
                                    Objects.requireNonNull(mail.regarding().sessionId()),
                                    mail.regarding().personId(),
                                    mail.messageId(),
                                    carried.entry().revision().sequence(),
                                    carried.purpose() == Purpose.REQUEST,
                                    carried.entry().summary(),
                                    carried.entry().location(),
                                    Timestamp.from(carried.entry().startsAt()),
                                    Timestamp.from(carried.entry().endsAt()))
                            .update());
        }
    }

    public void forget(UUID person) {
        jdbc.sql("DELETE FROM calendar_entry WHERE person = ?").param(person).update();
    }
}
