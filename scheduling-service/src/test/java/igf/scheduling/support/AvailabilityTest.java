package igf.scheduling.support;

import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.support.Availability.OnlineHours;
import igf.scheduling.support.Availability.Unavailable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    private static Availability online(String earliest, String latest) {
        return new Availability(
                "Asia/Tokyo", List.of(), new OnlineHours(LocalTime.parse(earliest), LocalTime.parse(latest)));
    }

    private static boolean prevents(Availability availability, String localFrom, int minutes) {
        var from = OffsetDateTime.parse(localFrom + "+09:00").toInstant();
        return availability.prevents(from, from.plusSeconds(minutes * 60L));
    }

    private static boolean isOutsideHours(Availability availability, String localFrom) {
        var from = OffsetDateTime.parse(localFrom + "+09:00").toInstant();
        return availability.isOutsideOnlineHours(from, from.plusSeconds(3600));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T09:00, false", "2026-10-24T09:30, true", "2026-10-24T11:30, true", "2026-10-24T12:00, false"
    })
    void a_time_counts_in_its_own_zone_and_its_ends_are_free(String from, boolean prevented) {
        var away = new Availability(
                "Asia/Tokyo",
                List.of(new Unavailable(
                        LocalDateTime.parse("2026-10-24T10:00"), LocalDateTime.parse("2026-10-24T12:00"))),
                null);
        assertThat(prevents(away, from, 60)).isEqualTo(prevented);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T08:00, false", "2026-10-24T07:30, true", "2026-10-24T21:00, false", "2026-10-24T21:30, true"
    })
    void a_session_online_must_be_within_the_hours_of_one_day(String from, boolean prevented) {
        assertThat(isOutsideHours(online("08:00", "22:00"), from)).isEqualTo(prevented);
        assertThat(prevents(online("08:00", "22:00"), from, 60))
                .as("the hours do not count in the room")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T20:00, false",
        "2026-10-24T23:30, false",
        "2026-10-24T01:00, false",
        "2026-10-24T01:30, true",
        "2026-10-24T12:00, true",
        "2026-10-24T19:30, true"
    })
    void hours_that_end_before_they_begin_end_on_the_next_day(String from, boolean prevented) {
        assertThat(isOutsideHours(online("20:00", "02:00"), from)).isEqualTo(prevented);
    }

    @Test
    void who_states_nothing_can_always_come() {
        assertThat(prevents(new Availability("UTC", List.of(), null), "2026-10-24T03:00", 60))
                .isFalse();
        assertThat(isOutsideHours(new Availability("UTC", List.of(), null), "2026-10-24T03:00"))
                .isFalse();
    }
}
