package igf.notification.outbox;

import static igf.notification.MailBuilder.mail;
import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.Started;
import igf.notification.Started.Somebody;
import igf.notification.catalogue.MailContent;
import igf.platform.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The metrics behind the alarms on the queue of mails. The sender is stopped, so that a mail stays as the test left it.
 */
class MailMetricsIT {

    private static final Pattern OURS = Pattern.compile("\\bigf_(?:mail|webhook)_[a-z_]+");

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final MessageQueue queue = SERVICE.bean(MessageQueue.class);
    private final LetterSender sender = SERVICE.bean(LetterSender.class);
    private final UUID person = UUID.randomUUID();
    private final MailContent mail = mail("receipt", person)
            .edition("igf2026")
            .cause("e." + person)
            .proposal(person)
            .values(Map.of("title", "Rivers"))
            .build();

    @BeforeEach
    void rest() {
        sender.stop();
    }

    @AfterEach
    void goOn() {
        queue.remove(mail.messageId());
        sender.start();
    }

    static double figure(String name) {
        var answer =
                SERVICE.management().get("/actuator/prometheus").expect(200).text();
        return answer.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody measures " + name));
    }

    private MessageQueue.Claim claim(Instant now) {
        return queue.claim(now, LEASE, 1000).stream()
                .filter(claimed -> claimed.message().equals(mail.messageId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMailWaitsFromWhenItWasDueHoweverOftenItIsTriedAgain() {
        var due = Instant.now().minusSeconds(900);
        var queued = figure("igf_mail_queued");
        queue.put(mail, due);
        assertThat(figure("igf_mail_age_seconds")).isGreaterThanOrEqualTo(900);

        var tried = claim(due);
        queue.release(tried, Instant.now().plusSeconds(3600));
        assertThat(figure("igf_mail_age_seconds")).isGreaterThanOrEqualTo(900);
        assertThat(figure("igf_mail_queued")).isEqualTo(queued + 1);

        queue.remove(List.of(tried));
        assertThat(figure("igf_mail_age_seconds")).isLessThan(900);
        assertThat(figure("igf_mail_queued")).isEqualTo(queued);
    }

    @Test
    void aMailThatIsNotDueOrHeldDoesNotWait() {
        var queued = figure("igf_mail_queued");
        var failed = figure("igf_mail_failed");
        queue.put(mail, Instant.now().plusSeconds(3600));
        assertThat(figure("igf_mail_queued")).isEqualTo(queued);
        queue.remove(mail.messageId());
        queue.put(mail, null);
        assertThat(figure("igf_mail_queued")).isEqualTo(queued);
        assertThat(figure("igf_mail_failed")).as("it is held").isEqualTo(failed);
    }

    @Test
    void aMailThatFailedForGoodCountsUntilSomebodyDealsWithIt() {
        sender.start();
        var failed = figure("igf_mail_failed");
        var bad = new HashMap<>(Somebody.called("Bad Measured").as("ORGANIZER", null));
        bad.put("emailSealed", Started.seal(UUID.fromString(String.valueOf(bad.get("personId"))), "a@b@c"));
        var proposal = UUID.randomUUID();
        Started.submitted("measured2026", proposal, "Rivers", List.of(bad));
        Await.until("it failed", () -> figure("igf_mail_failed"), now -> now == failed + 1);

        var secretariat = SERVICE.as("secretariat", "SECRETARIAT");
        var id = secretariat
                .await(
                        "/api/v1/messages?state=FAILED&about=" + proposal,
                        a -> a.json().path("items").size() == 1)
                .json()
                .at("/items/0/id")
                .asString();
        secretariat.post("/api/v1/messages/" + id + "/discard", Map.of()).expect(200);
        Await.until("it is dealt with", () -> figure("igf_mail_failed"), now -> now == failed);
    }

    @Test
    void whateverAlarmsAndPanelsAskOfItIsThere() throws IOException {
        var folder = Path.of("..", "deploy", "observability");
        var asked = OURS.matcher(Files.readString(folder.resolve("alerts.yml"))
                        + Files.readString(folder.resolve("dashboard.json")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(asked).contains("igf_mail_set_aside", "igf_webhook_age_seconds");
        assertThat(asked).allSatisfy(name -> assertThat(figure(name)).isGreaterThanOrEqualTo(0));
    }
}
