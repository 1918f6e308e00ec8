package igf.acceptance.probe.kind;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.probe.world.HostileTexts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tests each check of the handling of malicious texts, with a wrong and a right result. */
class InjectionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aFormulaInATable() {
        assertThat(Injections.table("id,title\r\n1,=HYPERLINK(1+1)\r\n")).isNotEmpty();
        assertThat(Injections.table("id,title\r\n1,\"@SUM(1)\"\r\n")).isNotEmpty();
        assertThat(Injections.table("id,title\r\n1,'=HYPERLINK(1+1)\r\n")).isEmpty();
    }

    @Test
    void aScriptInAPage() {
        assertThat(Injections.page("<p>" + HostileTexts.SCRIPT)).isNotEmpty();
        assertThat(Injections.page("<p>&lt;script&gt;alert('probe')&lt;/script&gt;"))
                .isEmpty();
    }

    @Test
    void aPropertyInACalendar() {
        assertThat(Injections.calendar("SUMMARY:a\r\nATTENDEE:mailto:evil@probe.example\r\n"))
                .isNotEmpty();
        assertThat(Injections.calendar("SUMMARY:a\\nATTENDEE:mailto:evil@probe.example\r\n"))
                .isEmpty();
        assertThat(Injections.calendar("SUMMARY:" + "x".repeat(75) + "\r\n")).isNotEmpty();
        assertThat(Injections.calendar("SUMMARY:a\nb\r\n")).isNotEmpty();
    }

    @Test
    void aHeaderInAMail() {
        assertThat(mail("ann@house.example", "a", "<p>")).isEmpty();
        assertThat(mail("ann@house.example, evil@probe.example", "a", "<p>")).isNotEmpty();
        assertThat(mail("ann@house.example", "a\\r\\nBcc: b", "<p>")).isNotEmpty();
        assertThat(mail("ann@house.example", "a", HostileTexts.SCRIPT)).isNotEmpty();
    }

    private static java.util.List<String> mail(String to, String subject, String html) {
        return Injections.mail(
                JSON.readTree("{\"to\":\"%s\",\"subject\":\"%s\",\"html\":\"%s\"}".formatted(to, subject, html)),
                "house.example");
    }
}
