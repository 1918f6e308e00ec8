package igf.notification.delivery;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The metric behind the alarm: how long a webhook with due events has delivered nothing. */
class WebhookMetricsIT {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Pattern AGE = Pattern.compile("(?m)^igf_webhook_age_seconds\\S* (\\S+)$");

    private final WebhookFollowers followers = SERVICE.bean(WebhookFollowers.class);
    private final WebhookDeliverer deliverer = SERVICE.bean(WebhookDeliverer.class);
    private final UUID webhook = UUID.randomUUID();

    @BeforeEach
    void rest() {
        deliverer.stop();
        // Webhooks of other tests, whose receivers are gone, would wait too.
        SERVICE.bean(JdbcClient.class).sql("DELETE FROM webhook_follower").update();
        followers.begin(webhook, 5, Instant.EPOCH);
    }

    @AfterEach
    void goOn() {
        followers.end(webhook);
    }

    private static double age() {
        var found = AGE.matcher(
                SERVICE.management().get("/actuator/prometheus").expect(200).text());
        assertThat(found.find()).as("it is measured").isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void aWebhookThatIsTriedAgainWaitsUntilSomethingIsDelivered() {
        var claim = followers.claim(Instant.EPOCH, LEASE, 1000).stream()
                .filter(each -> each.webhook().equals(webhook))
                .findFirst()
                .orElseThrow();
        followers.retryAt(
                claim,
                5,
                new WebhookFollowers.FailureCounts(1, 0),
                Instant.now().plusSeconds(3600));
        deliverer.start();
        Await.until("it has waited", WebhookMetricsIT::age, age -> age > 3);

        followers.retryAt(
                claim,
                5,
                new WebhookFollowers.FailureCounts(2, 0),
                Instant.now().plusSeconds(3600));
        assertThat(age()).as("another attempt in vain").isGreaterThan(3);

        assertThat(followers.advance(claim, 6, LEASE)).isTrue();
        Await.until("nothing waits", WebhookMetricsIT::age, age -> age < 3);
    }

    @Test
    void aStoppedWebhookDoesNotWait() {
        assertThat(followers.claim(Instant.EPOCH, LEASE, 1000))
                .extracting(WebhookFollowers.Claim::webhook)
                .contains(webhook);
        deliverer.start();
        Await.until("it has waited", WebhookMetricsIT::age, age -> age > 3);
        followers.stop(webhook);
        Await.until("nothing waits", WebhookMetricsIT::age, age -> age < 3);
    }
}
