package igf.participation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.programme.ProgrammeEvent.SessionAccepted;
import igf.platform.messaging.CloudEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForeignEventsTest {

    private static final UUID SESSION = new UUID(0, 1);

    private static Optional<?> heard(boolean cancelled) {
        var data = """
                {"edition": "one", "sessionId": "%s", "number": 10001, "title": "Opening", "roster": [],
                 "changedEntryIds": [], "left": [], "cancelled": %s}""".formatted(SESSION, cancelled);
        return new ForeignEvents()
                .translate(new CloudEvent(
                        "1",
                        "/forums/igf/scheduling",
                        "igf.session.roster-changed.v1",
                        SESSION.toString(),
                        Instant.EPOCH,
                        0,
                        1,
                        "e",
                        "c",
                        null,
                        data));
    }

    @Test
    void a_session_without_a_proposal_is_known_before_its_release() {
        assertThat(heard(false).orElseThrow()).isEqualTo(new SessionAccepted(SESSION, SESSION, "one", null, null));
        assertThat(heard(true)).as("a release tells this").isEmpty();
    }
}
