package igf.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.calendar.CalendarEntry.Details;
import igf.platform.calendar.CalendarEntry.Revision;
import igf.platform.calendar.CalendarMail.Purpose;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final Instant STARTS = Instant.parse("2026-10-10T06:00:00Z");
    private static final Instant STAMP = Instant.parse("2026-09-01T08:00:00Z");

    private static CalendarEntry entry(String title, int sequence, boolean cancelled) {
        return new CalendarEntry(
                "019c0972",
                new Revision(sequence, STAMP, cancelled),
                STARTS,
                STARTS.plusSeconds(3600),
                title,
                "Room A, first floor; left",
                new Details("Long.", List.of("Resilience"), URI.create("https://forum.example.org/a")));
    }

    private static String feed(CalendarEntry... entries) {
        return new CalendarFeed("Forum", "Europe/Oslo", List.of(entries)).text();
    }

    private static String mail(CalendarEntry entry, Purpose purpose) {
        return new CalendarMail(entry, purpose).text("workshops@igf.example", "kim@people.example");
    }

    private static String unfolded(String text) {
        return text.replaceAll("\r\n[ \t]", "");
    }

    @Test
    void a_feed_and_a_mail_speak_of_one_entry_in_the_same_words() {
        var shared = List.of(
                "UID:019c0972@igf",
                "SEQUENCE:3",
                "DTSTAMP:20260901T080000Z",
                "DTSTART:20261010T060000Z",
                "SUMMARY:Seas",
                "LOCATION:Room A\\, first floor\\; left",
                "URL:https://forum.example.org/a",
                "STATUS:CONFIRMED");
        assertThat(unfolded(feed(entry("Seas", 3, false))))
                .contains(shared)
                .contains("METHOD:PUBLISH", "LAST-MODIFIED:20260901T080000Z");
        assertThat(unfolded(mail(entry("Seas", 3, false), Purpose.REQUEST)))
                .contains(shared)
                .contains("METHOD:REQUEST", "ATTENDEE;RSVP=FALSE:mailto:kim@people.example");
    }

    @Test
    void a_feed_says_of_which_kind_its_interval_is_and_keeps_what_is_cancelled() throws Exception {
        var text = feed(entry("Seas", 0, false), entry("Storms", 4, true));
        assertThat(unfolded(text)).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "STATUS:CANCELLED");
        new CalendarBuilder().build(new StringReader(text)).validate(true);
    }

    @Test
    void who_leaves_an_entry_loses_it_and_does_not_hear_that_it_is_cancelled() {
        assertThat(unfolded(mail(entry("Seas", 4, true), Purpose.CANCEL)))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(unfolded(mail(entry("Seas", 4, false), Purpose.LEAVE)))
                .contains("METHOD:CANCEL", "SEQUENCE:4", "ATTENDEE:mailto:kim@people.example")
                .doesNotContain("STATUS");
    }

    @Test
    void lines_stay_within_their_octets_in_every_script_and_a_title_adds_none() {
        var title = "\u0627\u0644\u0634\u0628\u0643\u0629 ".repeat(40).strip();
        for (var text : List.of(
                feed(entry(title + "\r\nATTENDEE:mailto:all@people.example", 1, false)),
                mail(entry(title + "\r\nATTENDEE:mailto:all@people.example", 1, false), Purpose.CANCEL))) {
            assertThat(text.split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            assertThat(unfolded(text)).contains("SUMMARY:" + title);
            assertThat(unfolded(text).lines().filter(line -> line.startsWith("ATTENDEE:mailto:all")))
                    .isEmpty();
        }
    }

    @Test
    void an_address_that_is_none_is_left_out() {
        assertThat(new CalendarMail(entry("Seas", 1, false), Purpose.REQUEST).text("workshops@igf.example", "(erased)"))
                .doesNotContain("ATTENDEE");
    }
}
