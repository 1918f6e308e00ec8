package igf.notification;

import static igf.notification.Started.SERVICE;
import static igf.notification.Started.seal;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started.Somebody;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A person with only a mailed link lists strangers: most of the mails wait for the secretariat. */
class SenderLimitIT {

    private static final int LIMIT = 20;

    private final Http secretariat = SERVICE.as("secretariat", "SECRETARIAT");
    private final String edition = "relay" + UUID.randomUUID().toString().substring(0, 8);
    private final Somebody sender = Somebody.called("Mallory Sender");

    private void invited(String type, UUID proposal, Somebody guest) {
        var data = new HashMap<String, Object>(Map.of(
                "edition",
                edition,
                "proposalId",
                proposal.toString(),
                "number",
                4,
                "title",
                "BUY THIS NOW",
                "personId",
                guest.id().toString(),
                "entryId",
                UUID.randomUUID().toString(),
                "role",
                "SPEAKER",
                "emailSealed",
                guest.emailSealed(),
                "tokenSealed",
                seal(guest.id(), "token-of-" + guest.id()),
                "expiresAt",
                "2036-12-01T00:00:00Z"));
        data.putAll(Map.of("organizers", List.of(), "reminder", 1));
        data.put("senderPersonId", sender.id().toString());
        SERVICE.kafka().publish("proposal", type, proposal.toString(), data);
    }

    private int count(String state) {
        return secretariat
                .get("/api/v1/messages?limit=100&edition=" + edition + "&state=" + state)
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    @Test
    void twenty_invitations_leave_by_themselves_and_the_rest_wait_whatever_proposal_they_are_of() throws Exception {
        var guests = IntStream.range(0, LIMIT + 5)
                .mapToObj(n -> Somebody.called("Stranger " + n))
                .toList();
        var proposals = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (int n = 0; n < guests.size(); n++) {
            invited("igf.speaker.invited.v1", proposals.get(n % 2), guests.get(n));
        }
        Await.until("the last one waits", () -> count("HELD"), held -> held == 5);
        Await.until("the first ones have left", () -> count("SENT"), sent -> sent == LIMIT);

        var subjects = guests.stream()
                .flatMap(guest -> Started.mailsOf(guest).stream())
                .map(SenderLimitIT::subject)
                .toList();
        assertThat(subjects)
                .hasSize(LIMIT)
                .allSatisfy(subject -> assertThat(subject).contains("#4").doesNotContain("BUY"));

        var waiting = guests.stream()
                .filter(guest -> Started.mailsOf(guest).isEmpty())
                .toList();
        invited("igf.speaker.reminded.v1", proposals.getFirst(), waiting.getFirst());
        Await.until("nobody is reminded of what they did not get", () -> count("HELD"), held -> held == 6);

        Started.submitted(edition, proposals.getFirst(), "BUY THIS NOW", List.of(sender.as("OWNER", null)));
        Started.mails(sender, 1);
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
