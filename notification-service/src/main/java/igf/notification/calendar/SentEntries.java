package igf.notification.calendar;

import igf.notification.catalogue.Content;
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
public class SentEntries {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SentEntries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Whose(UUID session, UUID person) {

        /** Empty for a mail without an entry. */
        private static Optional<Whose> of(Content mail) {
            var on = mail.regarding();
            return Carried.purpose(mail.template()).isEmpty() || on.sessionId() == null
                    ? Optional.empty()
                    : Optional.of(new Whose(on.sessionId(), on.personId()));
        }
    }

    /**
     * @param there whether the person has the entry in their calendar now
     * @param message the mail that it was sent with
     */
    record Sent(
            UUID message, int sequence, boolean there, String title, String room, Instant startsAt, Instant endsAt) {

        private static Sent of(ResultSet row) throws SQLException {
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
     * Gives each mail with an entry its SEQUENCE and stamp, and drops mails that would remove an entry the reader does
     * not have. Repeating it gives the same numbers.
     *
     * @param recorded when the mails were recorded
     */
    public List<Content> numbered(List<Content> mails, Instant recorded) {
        var last = last(mails.stream().flatMap(mail -> Whose.of(mail).stream()).collect(Collectors.toSet()));
        return mails.stream()
                .flatMap(mail -> Whose.of(mail)
                        .map(whose -> numbered(
                                mail,
                                Carried.purpose(mail.template()).orElseThrow(),
                                Optional.ofNullable(last.get(whose)),
                                recorded))
                        .orElse(Optional.of(mail))
                        .stream())
                .toList();
    }

    static Optional<Content> numbered(Content mail, Purpose purpose, Optional<Sent> last, Instant recorded) {
        var again = last.filter(sent -> sent.message().equals(mail.messageId()));
        var there = again.isPresent() || last.map(Sent::there).orElse(false);
        if (!Carried.tellsThePlace(mail.template())) {
            var carried = last.filter(sent -> there)
                    .map(sent -> withEntry(mail, Carried.before(purpose), sent)
                            .with(Carried.STAMP, recorded.toString())
                            .with(Carried.SEQUENCE, again.map(Sent::sequence).orElse(sent.sequence() + 1)));
            // The mail goes out without an entry, except "seat-ended", which has no other content.
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

    /** Reads all entries with one query, since a release writes to everybody in its sessions. */
    private Map<Whose, Sent> last(Set<Whose> asked) {
        var last = new HashMap<Whose, Sent>();
        if (!asked.isEmpty()) {
            jdbc.sql("SELECT * FROM calendar_entry WHERE session IN (:sessions) AND person IN (:people)")
                    .param("sessions", asked.stream().map(Whose::session).collect(Collectors.toSet()))
                    .param("people", asked.stream().map(Whose::person).collect(Collectors.toSet()))
                    .query(row -> {
                        var whose =
                                new Whose(row.getObject("session", UUID.class), row.getObject("person", UUID.class));
                        last.put(whose, Sent.of(row));
                    });
        }
        return last;
    }

    private record Carrying(Content mail, CalendarMail carried) {}

    /** Called after the mails are in the log: before that nobody has the entries. */
    public void note(List<Content> mails) {
        var carrying = mails.stream()
                .flatMap(mail -> Carried.by(mail).map(carried -> new Carrying(mail, carried)).stream())
                .toList();
        batches.batchUpdate("""
                INSERT INTO calendar_entry
                  (session, person, message, sequence, there, title, room, starts_at, ends_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (session, person) DO UPDATE SET
                  message = excluded.message, sequence = excluded.sequence, there = excluded.there,
                  title = excluded.title, room = excluded.room,
                  starts_at = excluded.starts_at, ends_at = excluded.ends_at
                WHERE calendar_entry.sequence < excluded.sequence""", carrying, BATCH, (row, each) -> {
            var entry = each.carried().entry();
            row.setObject(1, Objects.requireNonNull(each.mail().regarding().sessionId()));
            row.setObject(2, each.mail().regarding().personId());
            row.setObject(3, each.mail().messageId());
            row.setInt(4, entry.revision().sequence());
            row.setBoolean(5, each.carried().purpose() == Purpose.REQUEST);
            row.setString(6, entry.summary());
            row.setString(7, entry.location());
            row.setTimestamp(8, Timestamp.from(entry.startsAt()));
            row.setTimestamp(9, Timestamp.from(entry.endsAt()));
        });
    }

    public void forget(UUID person) {
        jdbc.sql("DELETE FROM calendar_entry WHERE person = ?").param(person).update();
    }
}
