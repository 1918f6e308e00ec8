package igf.participation.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.vocabulary.Mode;
import igf.participation.programme.HeldTime;
import igf.participation.vocabulary.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session that began at nine and was moved to eleven on the same day. */
class AttendanceWindowsTest {

    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");
    private static final Instant ELEVEN = NINE.plusSeconds(7200);
    private static final Instant NOON = ELEVEN.plusSeconds(3600);

    private static AttendanceWindows movedFrom(Instant start) {
        var session = new Session(
                new UUID(9, 9), new UUID(8, 8), "one", 7, "Title", "room", 10, ELEVEN, NOON, 2, List.of(), null);
        return AttendanceWindows.of(session, List.of(new HeldTime(start, start.plusSeconds(3600))));
    }

    private static PresenceFact seen(PresenceFact.Kind kind, Instant at, long sequence) {
        return new PresenceFact(kind, Mode.ONSITE, at, "door", sequence, null);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void who_came_before_it_was_moved_was_there() {
        var came = List.of(
                seen(PresenceFact.Kind.JOINED, NINE.plus(minutes(5)), 1),
                seen(PresenceFact.Kind.LEFT, NINE.plus(minutes(25)), 2));
        assertThat(movedFrom(NINE).presence(came).seconds(NOON)).isEqualTo(20 * 60);
        assertThat(movedFrom(NINE).presence(came).wasSeen(Mode.ONSITE)).isTrue();
    }

    @Test
    void who_was_not_seen_leaving_did_not_stay_until_it_went_on() {
        var came = List.of(seen(PresenceFact.Kind.JOINED, NINE.plus(minutes(30)), 1));
        var presence = movedFrom(NINE).presence(came);
        assertThat(presence.seconds(NOON)).isEqualTo(30 * 60);
        assertThat(presence.isPresent(Mode.ONSITE)).isFalse();
    }

    @Test
    void who_came_both_times_was_there_for_both() {
        var came = List.of(
                seen(PresenceFact.Kind.JOINED, NINE.plus(minutes(30)), 1),
                seen(PresenceFact.Kind.JOINED, ELEVEN.minus(minutes(2)), 2));
        var presence = movedFrom(NINE).presence(came);
        assertThat(presence.seconds(NOON)).isEqualTo(90 * 60);
        assertThat(presence.isPresent(Mode.ONSITE)).isTrue();
    }

    @Test
    void a_fact_may_be_near_any_of_its_times() {
        var longAgo = NINE.minus(Duration.ofDays(9));
        assertThat(movedFrom(longAgo).isNear(longAgo.minus(minutes(10)))).isTrue();
        assertThat(movedFrom(NINE).isNear(longAgo)).isFalse();
    }
}
