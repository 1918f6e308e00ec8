package igf.notification.delivery;

import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two deliverers at one webhook: what the first may still do after the second has claimed it. The real deliverer is
 * stopped.
 */
class WebhookClaimsIT {

    /** Before anything that other tests make due. */
    private static final Instant DUE = Instant.EPOCH;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final WebhookFollowers followers = SERVICE.bean(WebhookFollowers.class);
    private final WebhookDeliverer deliverer = SERVICE.bean(WebhookDeliverer.class);
    private final UUID webhook = UUID.randomUUID();

    @BeforeEach
    void rest() {
        deliverer.stop();
        followers.begin(webhook, 5, DUE);
    }

    @AfterEach
    void goOn() {
        followers.end(webhook);
        deliverer.start();
    }

    private Optional<WebhookFollowers.Claim> claim(Instant now, Duration lease) {
        return followers.claim(now, lease, 1000).stream()
                .filter(claim -> claim.webhook().equals(webhook))
                .findFirst();
    }

    @Test
    void aDelivererWhoseClaimRanOutChangesNothing() {
        var stalled = claim(DUE, Duration.ZERO).orElseThrow();
        var current = claim(DUE, LEASE).orElseThrow();

        assertThat(followers.advance(stalled, 7, LEASE)).isFalse();
        followers.release(stalled, DUE);
        followers.end(stalled);
        assertThat(claim(DUE, LEASE)).as("the second claim still holds").isEmpty();
        assertThat(followers.advance(current, 6, LEASE)).isTrue();

        followers.release(current, DUE);
        assertThat(claim(DUE, LEASE).orElseThrow().position()).isEqualTo(6);
    }

    @Test
    void aReplayOfAWebhookThatHadEndedIsNotMovedByWhoeverFollowedItBefore() {
        var stalled = claim(DUE, LEASE).orElseThrow();
        followers.end(webhook);
        followers.restart(webhook, 1, DUE);
        assertThat(claim(DUE, LEASE)).isPresent();
        assertThat(followers.advance(stalled, 7, LEASE)).isFalse();
    }

    @Test
    void aStoppedWebhookIsNotClaimedAndSavesADeliveryThatWasUnderWay() {
        var underWay = claim(DUE, LEASE).orElseThrow();
        followers.stop(webhook);
        assertThat(followers.advance(underWay, 6, LEASE)).as("it ends").isFalse();
        followers.release(underWay, DUE);
        assertThat(claim(DUE, LEASE)).isEmpty();

        followers.resume(webhook, DUE);
        assertThat(followers.advance(underWay, 9, LEASE))
                .as("its claim has ended")
                .isFalse();
        assertThat(claim(DUE, LEASE).orElseThrow().position()).isEqualTo(6);
    }

    @Test
    void theInstancesClockEndsNoLease() {
        assertThat(claim(DUE, LEASE)).isPresent();
        assertThat(claim(Instant.parse("2090-01-01T00:00:00Z"), Duration.ZERO)).isEmpty();
    }
}
