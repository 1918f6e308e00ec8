package igf.participation.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionKindTest {

    private static final Edition OLDER = edition(null);

    private static Edition edition(@Nullable List<SessionKind> kinds) {
        return new Edition("one", "3", "", false, null, null, null, null, null, null, null, kinds);
    }

    private static Session session(@Nullable String kind) {
        return new Session(
                new UUID(1, 1),
                new UUID(1, 1),
                "one",
                10_001,
                "Opening",
                "hall",
                9,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                1,
                List.of(),
                null,
                kind);
    }

    @Test
    void workshops_have_seats_and_a_report_whatever_the_rules_list() {
        assertThat(List.of(session(null), session("WORKSHOP"))).allSatisfy(workshop -> {
            assertThat(OLDER.offersSeats(workshop)).isTrue();
            assertThat(OLDER.requiresReport(workshop)).isTrue();
            assertThat(edition(List.of()).requiresReport(workshop)).isTrue();
        });
    }

    @Test
    void other_sessions_follow_their_kind_by_the_standard_or_by_the_editions_own_rules() {
        assertThat(OLDER.offersSeats(session("BREAK"))).isFalse();
        assertThat(OLDER.requiresReport(session("LIGHTNING_TALK"))).isFalse();
        assertThat(OLDER.requiresReport(session("OPEN_FORUM"))).isTrue();
        var own = edition(List.of(new SessionKind("BREAK", true, false)));
        assertThat(own.offersSeats(session("BREAK"))).isTrue();
        assertThat(own.requiresReport(session("BREAK"))).isFalse();
    }
}
