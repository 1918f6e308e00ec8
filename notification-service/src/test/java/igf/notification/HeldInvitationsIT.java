package igf.notification;

import static igf.notification.Started.SERVICE;
import static igf.notification.Started.seal;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations that wait for the secretariat while the roster changes. */
class HeldInvitationsIT {

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    private final String edition = "waiting" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID proposal = UUID.randomUUID();
    private final Somebody organizer = Somebody.called("Olga Waiting");
    private final Somebody guest = Somebody.called("Gus Waiting");

    @BeforeEach
    void holdInvitations() {
        hold("invitation");
    }

    private void hold(String... kinds) {
        secretariat
                .put(
                        "/api/v1/editions/" + edition + "/mail-policy",
                        Map.of("hold", List.of(kinds), "from", "forum@igf.example", "replyTo", "help@igf.example"))
                .expect(200);
    }

    private void speaker(String name, String role, UUID entry, Map<String, ?> more) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                edition,
                "proposalId",
                proposal.toString(),
                "number",
                4,
                "title",
                "Deltas",
                "personId",
                guest.id().toString(),
                "entryId",
                entry.toString(),
                "role",
                role,
                "emailSealed",
                guest.emailSealed(),
                "organizers",
                List.of()));
        data.putAll(more);
        SERVICE.kafka().publish("proposal", "igf.speaker." + name + ".v1", proposal.toString(), data);
    }

    private void invited(String role, UUID entry) {
        speaker(
                "invited",
                role,
                entry,
                Map.of("tokenSealed", seal(guest.id(), "token-of-" + entry), "expiresAt", "2036-12-01T00:00:00Z"));
    }

    private List<String> kinds(String state) {
        return secretariat
                .get("/api/v1/messages?about=" + proposal + "&state=" + state)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString())
                .toList();
    }

    private void awaitMessages(String state, int count) {
        secretariat.await(
                "/api/v1/messages?about=" + proposal + "&state=" + state,
                a -> a.json().path("items").size() == count);
    }

    @Test
    void a_held_mail_of_two_roles_is_withdrawn_with_the_last_of_them_and_nobody_hears_of_its_end() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        invited("SPEAKER", first);
        awaitMessages("HELD", 1);
        invited("MODERATOR", second);
        awaitMessages("DISCARDED", 1);

        speaker("replaced", "MODERATOR", second, Map.of());
        Started.submitted(edition, proposal, "Deltas", List.of(organizer.as("OWNER", null)));
        Started.mails(organizer, 1);
        assertThat(kinds("HELD")).hasSize(1);

        speaker("replaced", "SPEAKER", first, Map.of());
        Started.submitted(edition, proposal, "Deltas", List.of(organizer.as("OWNER", null)));
        Started.mails(organizer, 2);
        awaitMessages("DISCARDED", 2);
        assertThat(kinds("HELD")).isEmpty();
        assertThat(Started.mailsOf(guest)).isEmpty();
    }

    @Test
    void nobody_is_invited_to_an_own_session_that_was_cancelled_meanwhile() {
        invited("SPEAKER", UUID.randomUUID());
        awaitMessages("HELD", 1);
        invited("MODERATOR", UUID.randomUUID());
        awaitMessages("DISCARDED", 1);
        var data = Map.of("edition", edition, "sessionId", proposal.toString(), "number", 4, "title", "Deltas");
        for (var cancelled : List.of(false, true)) {
            var changed = new HashMap<String, Object>(data);
            changed.put("cancelled", cancelled);
            SERVICE.kafka().publish("scheduling", "igf.session.roster-changed.v1", proposal.toString(), changed);
        }
        awaitMessages("DISCARDED", 2);
        assertThat(kinds("HELD")).isEmpty();
    }

    @Test
    void who_was_invited_hears_that_they_are_replaced_in_no_words_of_a_sender_whom_nobody_vouches_for()
            throws Exception {
        hold();
        var entry = UUID.randomUUID();
        invited("SPEAKER", entry);
        Started.mails(guest, 1);
        SERVICE.kafka()
                .publish(
                        "proposal",
                        "igf.proposal.submitted.v1",
                        proposal.toString(),
                        Map.of(
                                "edition",
                                edition,
                                "proposalId",
                                proposal.toString(),
                                "number",
                                4,
                                "title",
                                "Deltas",
                                "ruleVersion",
                                1,
                                "subthemes",
                                List.of(),
                                "organizers",
                                List.of(),
                                "senderPersonId",
                                organizer.id().toString()));
        speaker("replaced", "SPEAKER", entry, Map.of());

        assertThat(Started.mails(guest, 2).getLast().getSubject())
                .contains("no longer", "#4")
                .doesNotContain("Deltas");
    }
}
