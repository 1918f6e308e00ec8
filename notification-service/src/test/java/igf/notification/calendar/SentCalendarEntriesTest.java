package igf.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.MailBuilder;
import igf.notification.calendar.SentCalendarEntries.SentEntry;
import igf.notification.catalogue.MailContent;
import igf.platform.calendar.CalendarMail;
import igf.platform.calendar.CalendarMail.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentCalendarEntriesTest {

    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID PERSON = new UUID(1, 2);
    private static final Instant RECORDED = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-10-10T06:00:00Z");

    private static MailContent mail(String template, String cause, int sequence) {
        return news(
                template,
                cause,
                template.equals("speaker-replaced")
                        ? Map.of("role", "SPEAKER")
                        : Map.of(
                                "title",
                                "Seas",
                                "roomName",
                                "Harbour",
                                "startsAt",
                                STARTS.toString(),
                                "endsAt",
                                STARTS.plusSeconds(3600).toString(),
                                "previousRoomName",
                                "Harbour",
                                "previousStartsAt",
                                STARTS.toString(),
                                "previousEndsAt",
                                STARTS.plusSeconds(3600).toString(),
                                "calendarSequence",
                                sequence,
                                "release",
                                1));
    }

    private static MailContent news(String template, String cause, Map<String, Object> values) {
        return MailBuilder.mail(template, PERSON)
                .cause(cause)
                .session(SESSION)
                .language("en")
                .values(values)
                .build();
    }

    private static SentEntry sent(MailContent by, int sequence, boolean there) {
        return new SentEntry(by.messageId(), sequence, there, "Seas", "Harbour", STARTS, STARTS.plusSeconds(3600));
    }

    private static Optional<CalendarMail> carried(MailContent mail, SentEntry... last) {
        return SentCalendarEntries.assignSequence(
                        mail,
                        CalendarMails.purpose(mail.template()).orElseThrow(),
                        Optional.ofNullable(last.length == 0 ? null : last[0]),
                        RECORDED)
                .flatMap(CalendarMails::of);
    }

    private static int sequence(Optional<CalendarMail> carried) {
        return carried.orElseThrow().entry().revision().sequence();
    }

    @Test
    void an_entry_has_the_sessions_number_or_a_higher_one_than_the_person_has() {
        var before = mail("scheduled", "e1", 0);
        assertThat(sequence(carried(mail("scheduled", "e1", 4)))).isEqualTo(4);
        assertThat(sequence(carried(mail("cancelled", "e2", 5), sent(before, 4, true))))
                .isEqualTo(5);
        assertThat(sequence(carried(mail("moved", "e2", 5), sent(before, 7, true))))
                .isEqualTo(8);
    }

    @Test
    void its_stamp_is_when_the_mail_was_recorded_and_not_when_the_session_starts() {
        assertThat(carried(mail("scheduled", "e1", 4))
                        .orElseThrow()
                        .entry()
                        .revision()
                        .at())
                .isEqualTo(RECORDED);
    }

    @Test
    void a_mail_that_comes_again_has_the_number_that_it_had() {
        var mail = mail("moved", "e2", 5);
        assertThat(sequence(carried(mail, sent(mail, 8, true)))).isEqualTo(8);
    }

    @Test
    void who_is_replaced_loses_the_entry_at_once_and_only_then() {
        var before = mail("scheduled", "e1", 3);
        var carried = carried(mail("speaker-replaced", "e2", 0), sent(before, 3, true));
        assertThat(sequence(carried)).isEqualTo(4);
        assertThat(carried.orElseThrow().purpose()).isEqualTo(Purpose.LEAVE);
        assertThat(carried.orElseThrow().entry().startsAt()).isEqualTo(STARTS);
        assertThat(carried(mail("speaker-replaced", "e2", 0))).isEmpty();
        assertThat(SentCalendarEntries.assignSequence(
                        mail("session-left", "e3", 4), Purpose.LEAVE, Optional.of(sent(before, 4, false)), RECORDED))
                .as("told already")
                .isEmpty();
        assertThat(sequence(carried(mail("session-left", "e3", 4), sent(before, 3, true))))
                .isEqualTo(4);
    }

    @Test
    void who_comes_back_gets_a_higher_number_than_the_one_that_took_it_away() {
        assertThat(sequence(carried(mail("scheduled", "e5", 4), sent(mail("speaker-replaced", "e4", 0), 4, false))))
                .isEqualTo(5);
    }

    @Test
    void a_mail_that_was_drafted_before_carries_what_it_would_have() {
        var old = news(
                "scheduled",
                "e",
                Map.of(
                        "title",
                        "Seas",
                        "roomName",
                        "Harbour",
                        "startsAt",
                        STARTS.toString(),
                        "endsAt",
                        STARTS.plusSeconds(3600).toString(),
                        "release",
                        6));
        assertThat(sequence(CalendarMails.of(old))).isEqualTo(6);
    }

    private static MailContent seat(String template, Map<String, Object> values) {
        return news(template, "e.seat." + template, values);
    }

    @Test
    void a_seat_that_is_given_back_takes_out_what_is_in_the_calendar_and_nothing_else() {
        var had = sent(mail("seat-confirmed", "e.0", 4), 4, true);
        var left =
                carried(seat("seat-given-back", Map.of("title", "Seas")), had).orElseThrow();
        assertThat(left.purpose()).isEqualTo(CalendarMail.Purpose.LEAVE);
        assertThat(left.entry().revision().sequence()).isEqualTo(5);
        assertThat(left.entry().location()).isEqualTo("Harbour");
        assertThat(carried(seat("seat-given-back", Map.of("title", "Seas")))).isEmpty();
        assertThat(carried(seat("seat-displaced", Map.of("title", "Seas")), had)
                        .orElseThrow()
                        .purpose())
                .isEqualTo(CalendarMail.Purpose.LEAVE);
        var cancelled =
                carried(seat("seat-cancelled", Map.of("title", "Seas")), had).orElseThrow();
        assertThat(cancelled.purpose()).isEqualTo(CalendarMail.Purpose.CANCEL);
        assertThat(cancelled.entry().revision().sequence()).isEqualTo(5);
    }

    @Test
    void the_end_of_a_registration_is_mailed_for_what_stands_in_the_calendar_alone() {
        var ended = seat("seat-ended", Map.of("title", "Seas"));
        var purpose = CalendarMail.Purpose.LEAVE;
        assertThat(SentCalendarEntries.assignSequence(ended, purpose, Optional.empty(), RECORDED))
                .isEmpty();
        var gone = sent(mail("session-left", "e.0", 4), 4, false);
        assertThat(SentCalendarEntries.assignSequence(ended, purpose, Optional.of(gone), RECORDED))
                .isEmpty();
        var there = sent(mail("seat-confirmed", "e.0", 4), 4, true);
        assertThat(SentCalendarEntries.assignSequence(ended, purpose, Optional.of(there), RECORDED))
                .isPresent();
    }

    @Test
    void a_seat_of_which_nobody_knows_the_place_has_no_entry() {
        assertThat(carried(seat("seat-confirmed", Map.of("title", "Seas")))).isEmpty();
        var again = sent(mail("session-left", "e.0", 4), 6, false);
        assertThat(sequence(carried(mail("seat-promoted", "e.1", 4), again))).isEqualTo(7);
    }
}
