package igf.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionInvitationTest {

    private static final UUID SESSION = UUID.fromString("019c0972-4085-7166-a4f1-830554bacab2");

    private static String text(String title, int release, boolean cancelled) {
        return new SessionInvitation(
                        SESSION,
                        release,
                        title,
                        "Room A, first floor; left",
                        Instant.parse("2026-10-10T06:00:00Z"),
                        Instant.parse("2026-10-10T07:00:00Z"),
                        cancelled)
                .text("workshops@igf.example", "kim@people.example");
    }

    @Test
    void anInvitationAndItsCancellationSpeakOfOneEntry() {
        var invited = text("Seas", 1, false).replaceAll("\r\n[ \t]", "");
        var cancelled = text("Seas", 2, true).replaceAll("\r\n[ \t]", "");
        assertThat(invited)
                .contains("METHOD:REQUEST", "SEQUENCE:1", "STATUS:CONFIRMED", "UID:" + SESSION + "@igf")
                .contains("LOCATION:Room A\\, first floor\\; left", "DTSTART:20261010T060000Z");
        assertThat(cancelled).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "UID:" + SESSION + "@igf");
        assertThat(text("Seas", 1, false)).isEqualTo(text("Seas", 1, false));
    }

    @Test
    void linesStayWithinTheirOctetsInEveryScriptAndATitleAddsNone() {
        var text = text("حوكمة الإنترنت للجميع في كل مكان وزمان\r\nATTENDEE:mailto:all@people.example", 1, false);
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replaceAll("\r\n[ \t]", "").lines().filter(line -> line.startsWith("ATTENDEE")))
                .hasSize(1);
    }
}
