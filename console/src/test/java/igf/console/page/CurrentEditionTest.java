package igf.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentEditionTest {

    private static final Instant NOW = Instant.parse("2027-06-01T09:00:00Z");

    private static Edition edition(int year, String phase) {
        return new Edition(
                "igf-" + year,
                "IGF " + year,
                "Oslo",
                ZoneOffset.UTC,
                year + "-10-04",
                year + "-10-08",
                phase,
                "CLOSED",
                null,
                null,
                List.of(),
                List.of());
    }

    private static String current(Edition... latestFirst) {
        return Editions.current(List.of(latestFirst), NOW).map(Edition::id).orElse("");
    }

    @Test
    void itIsTheNextOneToTakePlaceAlsoWhenACallForALaterOneIsOpen() {
        assertThat(current(edition(2028, "CALL_OPEN"), edition(2027, "SCHEDULING"), edition(2026, "ARCHIVED")))
                .isEqualTo("igf-2027");
    }

    @Test
    void itIsTheLastOneOnceAllAreOver() {
        assertThat(current(edition(2026, "REPORTING"), edition(2025, "ARCHIVED")))
                .isEqualTo("igf-2026");
        assertThat(current(edition(2027, "REPORTING"), edition(2026, "ARCHIVED")))
                .isEqualTo("igf-2027");
        assertThat(current()).isEmpty();
    }
}
