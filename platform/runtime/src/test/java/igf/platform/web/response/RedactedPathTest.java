package igf.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactedPathTest {

    @Test
    void what_opens_a_link_or_a_calendar_stands_in_no_log() {
        assertThat(RedactedPath.of("/me/agenda/cal_" + "a".repeat(43) + ".ics")).isEqualTo("/me/agenda/….ics");
        assertThat(RedactedPath.of("/api/v1/links/" + "A1_-".repeat(16))).isEqualTo("/api/v1/links/…");
        var plain = "/api/v1/editions/igf-2026/registrations/0197a2f0-7c3e-7d60-8f00-1234567890ab";
        assertThat(RedactedPath.of(plain)).isEqualTo(plain);
    }
}
