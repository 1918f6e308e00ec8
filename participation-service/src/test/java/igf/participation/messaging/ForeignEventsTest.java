package igf.participation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.programme.ProgrammeEvent.RoleKept;
import igf.participation.programme.ProgrammeEvent.SessionAccepted;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.messaging.CloudEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForeignEventsTest {

    private static final UUID SESSION = new UUID(0, 1);

    private static Optional<?> heard(boolean cancelled) {
        return heard("", "", cancelled);
    }

    private static Optional<?> heard(String roster, String left, boolean cancelled) {
        var data = """
                {"edition": "one", "sessionId": "%s", "number": 10001, "title": "Opening", "roster": [%s],
                 "changedEntryIds": [], "left": [%s], "cancelled": %s}""".formatted(SESSION, roster, left, cancelled);
        return heard("scheduling", "igf.session.roster-changed.v1", data);
    }

    private static Optional<?> heard(String service, String type, String data) {
        return new ForeignEvents()
                .translate(new CloudEvent(
                        "1",
                        "/forums/igf/" + service,
                        type,
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

    @Test
    void the_roster_of_a_session_without_a_proposal_is_taken_as_listed() {
        var person = new UUID(0, 2);
        var entry = new UUID(0, 3);
        var listed = "{\"personId\": \"%s\", \"entryId\": \"%s\", \"role\": \"MODERATOR\"}".formatted(person, entry);
        var moderator = new SessionPerson(person, entry, "MODERATOR", null, null, null, null, null, null, null, null);
        assertThat(heard(listed, "", false).orElseThrow())
                .isEqualTo(new SessionAccepted(SESSION, SESSION, "one", null, List.of(moderator)));
        assertThat(heard("", listed, false).orElseThrow())
                .as("everybody left")
                .isEqualTo(new SessionAccepted(SESSION, SESSION, "one", null, List.of()));
    }

    @Test
    void who_is_invited_to_an_entry_of_such_a_session_again_has_its_role_again() {
        assertThat(invited(SESSION).orElseThrow())
                .isEqualTo(new RoleKept(SESSION, SESSION, "one", new UUID(0, 2), new UUID(0, 3), "MODERATOR"));
        assertThat(invited(new UUID(0, 4)))
                .as("the roster of a proposal tells this")
                .isEmpty();
    }

    private static Optional<?> invited(UUID proposal) {
        return heard("proposal", "igf.speaker.invited.v1", """
                {"edition": "one", "proposalId": "%s", "sessionId": "%s", "number": 10001, "title": "Opening",
                 "personId": "%s", "entryId": "%s", "role": "MODERATOR", "emailSealed": "enc:1:%s:c2VhbGVk",
                 "tokenSealed": "enc:1:%s:c2VhbGVk", "expiresAt": "2031-12-01T00:00:00Z", "organizers": []}
                """.formatted(
                        proposal, SESSION, new UUID(0, 2), new UUID(0, 3), new UUID(0, 2), new UUID(0, 2)));
    }
}
