package igf.acceptance.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.acceptance.programme.CalendarCopy.Entry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar breaks each rule of the copy on purpose. */
class CalendarCopyTest {
    private static final Instant BEFORE = Instant.parse("2026-09-01T08:00:00.250Z");
    private static final Instant NOW = Instant.parse("2026-09-01T08:05:00.750Z");

    private final CalendarCopy copy = new CalendarCopy();

    CalendarCopyTest() {
        copy.update(List.of(entry("a", 0, "Hall", BEFORE), entry("b", 4, "Attic", BEFORE)), BEFORE);
    }

    private static Entry entry(String uid, int sequence, String location, Instant changed) {
        var at = Instant.ofEpochSecond(changed.getEpochSecond());
        return new Entry(uid, sequence, "CONFIRMED", at, at, BEFORE, NOW, "Title", location, "");
    }

    @Test
    void aHigherSequenceReplacesAnEntryAndTheOthersStay() {
        copy.update(List.of(entry("a", 1, "Loft", NOW), entry("b", 4, "Attic", BEFORE)), NOW);
        assertThat(copy.lines()).hasSize(2);
        assertThat(copy.lines().getFirst()).startsWith("a 1 CONFIRMED ").endsWith(" Loft");
        assertThat(copy.lines().getLast()).startsWith("b 4 CONFIRMED ").endsWith(" Attic");
    }

    @Test
    void whatWouldLeaveACopyWrongIsSeen() {
        var same = entry("b", 4, "Attic", BEFORE);
        var planted = List.of(
                List.of(same),
                List.of(entry("a", 1, "Hall", NOW), entry("a", 1, "Hall", NOW), same),
                List.of(entry("a", 0, "Loft", NOW), same),
                List.of(entry("a", 0, "Hall", BEFORE), entry("b", 3, "Attic", NOW)),
                List.of(entry("a", 1, "Loft", BEFORE), same));
        for (var calendar : planted) {
            assertThatThrownBy(() -> copy.update(calendar, NOW))
                    .as(calendar.toString())
                    .isInstanceOf(AssertionError.class);
        }
    }
}
