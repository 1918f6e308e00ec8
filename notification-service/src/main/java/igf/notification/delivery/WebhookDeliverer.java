// Long: it handles a claim from its beginning to each possible end.
package igf.notification.delivery;

import igf.notification.feed.Disclosure;
import igf.notification.feed.Reader;
import igf.notification.webhook.WebhookCommand;
import igf.platform.command.Commands;
import igf.platform.log.EventLog;
import igf.platform.log.follow.Backoff;
import igf.platform.people.People;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the log for each webhook, in order. An event that is not accepted is retried and blocks only its own webhook.
 * An event that is rejected permanently is set aside after some tries. The webhook and its owner's permissions are read
 * again before each delivery. The position is saved after the receiver has accepted, so a crash may deliver an event
 * twice under one id, but never loses it.
 */
@Component
public class WebhookDeliverer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDeliverer.class);
    private static final String NAME = "webhooks";
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BATCH = 200;
    private static final int MAX_CLAIMS = 32;

    private static final Duration STOP = Duration.ofSeconds(5);
    /** Permanent rejections after which the event is set aside */
    private static final int MAX_REFUSALS = 3;

    private final EventLog log;
    private final WebhookFollowers followers;
    private final WebhookOwners owners;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Disclosure disclosure;
    private final WebhookClient client;
    private final People people;
    private final Commands commands;
    private final Clock clock;
    private final JsonMapper json;
    private final List<Duration> retry;
    private @Nullable ExecutorService workers;

    WebhookDeliverer(
            EventLog log,
            WebhookFollowers followers,
            WebhookOwners owners,
            Subscriptions subscriptions,
            Deliveries deliveries,
            Disclosure disclosure,
            WebhookClient client,
            People people,
            Commands commands,
            Clock clock,
            JsonMapper json,
            @Value("${igf.webhooks.retry}") List<Duration> retry) {
        this.log = log;
        this.followers = followers;
        this.owners = owners;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.disclosure = disclosure;
        this.client = client;
        this.people = people;
        this.commands = commands;
        this.clock = clock;
        this.json = json;
        this.retry = List.copyOf(retry);
    }

    private void run(ExecutorService pool) {
        var backoff = new Backoff(log.wakeUps());
        try {
            while (!pool.isShutdown()) {
                try {
                    followers
                            .claim(clock.instant(), LEASE, MAX_CLAIMS)
                            .forEach(claim -> pool.execute(() -> deliverClaim(claim)));
                } catch (RejectedExecutionException stopping) {
                    return;
                } catch (RuntimeException | Error e) {
                    // Catches errors too, since nothing would restart this thread.
                    LOG.warn("Webhooks could not be claimed; retrying: {}", e.toString());
                }
                backoff.pause();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliverClaim(WebhookFollowers.Claim claim) {
        try {
            follow(claim);
        } catch (RuntimeException e) {
            LOG.warn("Webhook {} failed; it continues when its lease has expired", claim.webhook(), e);
        }
    }

    /** Returns the webhook as it is now; empty if it was removed or its key has ended, and then ends the deliveries. */
    private Optional<Subscription> findActive(WebhookFollowers.Claim claim) {
        var found = subscriptions.find(claim.webhook());
        if (found.isEmpty()) {
            followers.end(claim);
        } else if (owners.isEndedKey(found.get().owner(), clock.instant())) {
            disable(claim, found.get(), "KEY_ENDED");
            return Optional.empty();
        }
        return found;
    }

    private Optional<Disclosure.DisclosedEvent> disclose(EventLog.Entry entry, Subscription webhook, Reader reader) {
        return disclosure.disclose(entry.recorded(), reader).filter(webhook::matches);
    }

    private void follow(WebhookFollowers.Claim claim) {
        var position = log.tokenAt(claim.position());
        var failureCounts = claim.failureCounts();
        while (true) {
            var found = findActive(claim);
            if (found.isEmpty()) {
                return;
            }
            var webhook = found.get();
            var reader = findReader(webhook);
            var batch = log.read(position, BATCH);
            for (var entry : batch) {
                var item = disclose(entry, webhook, reader);
                if (item.isPresent()) {
                    // The deliveries before this one may have taken minutes.
                    found = findActive(claim);
                    if (found.isEmpty()) {
                        return;
                    }
                    webhook = found.get();
                    reader = findReader(webhook);
                    item = disclose(entry, webhook, reader);
                }
                if (item.isPresent()) {
                    var result = deliver(webhook, item.get());
                    var newCounts = failureCounts.plus(result);
                    var setAside = newCounts.refusals() >= MAX_REFUSALS;
                    deliveries.save(webhook.webhook(), item.get(), result, setAside);
                    if (!result.isDelivered() && !setAside) {
                        handleFailure(claim, position.positionNumber(), webhook, newCounts, result);
                        return;
                    }
                    if (!followers.advance(claim, entry.token().positionNumber(), LEASE)) {
                        return;
                    }
                }
                // The claim's counts are those of its first event, also if that no longer matches.
                failureCounts = WebhookFollowers.FailureCounts.NONE;
                position = entry.token();
            }
            if (!batch.isEmpty() && !followers.advance(claim, position.positionNumber(), LEASE)) {
                return;
            }
            if (batch.size() < BATCH) {
                followers.release(claim, clock.instant());
                return;
            }
        }
    }

    private void handleFailure(
            WebhookFollowers.Claim claim,
            long position,
            Subscription webhook,
            WebhookFollowers.FailureCounts failureCounts,
            WebhookClient.PostResult result) {
        var earlierFailures = failureCounts.failures() - 1;
        var gone = Integer.valueOf(410).equals(result.status());
        if (gone || earlierFailures >= retry.size()) {
            disable(claim, webhook, gone ? "GONE" : "UNREACHABLE");
            return;
        }
        var wait = retry.get(earlierFailures);
        var requestedWait = result.retryAfter();
        followers.retryAt(
                claim,
                position,
                failureCounts,
                clock.instant()
                        .plus(requestedWait != null && requestedWait.compareTo(wait) > 0 ? requestedWait : wait));
    }

    /**
     * Disables a webhook. The reaction to its event ends the follower in the log's order; ending it here could lose a
     * concurrent replay. Until then the lease prevents another try.
     */
    private void disable(WebhookFollowers.Claim claim, Subscription webhook, String reason) {
        var disable = new WebhookCommand.Disable(claim.webhook(), reason, webhook.version());
        if (!Boolean.TRUE.equals(commands.<Boolean>sendAs(NAME, disable, NAME).result())) {
            // The webhook was changed or replayed since it was read: the next claim reads its present state.
            followers.release(claim, clock.instant());
        }
    }

    private Reader findReader(Subscription webhook) {
        return owners.findReader(webhook.owner()).orElse(webhook.readerAtRegistration());
    }

    private WebhookClient.PostResult deliver(Subscription webhook, Disclosure.DisclosedEvent item) {
        var now = clock.instant();
        var secrets = webhook.secrets(now).stream()
                .map(secret -> people.open(secret).orElseThrow())
                .toList();
        // A CloudEvent that is also a Standard Webhooks payload: type, timestamp, data.
        var body = new LinkedHashMap<String, Object>(item.json());
        body.put("timestamp", String.valueOf(item.json().get("time")));
        return client.post(
                webhook.url(),
                Deliveries.id(webhook.webhook(), item.id()),
                secrets,
                now,
                json.writeValueAsString(body));
    }

    /**
     * Sends an earlier event again immediately, under the same id; later events do not wait for it. If the receiver
     * accepts it, the webhook does not wait any longer for its next try.
     *
     * @return empty if there is no such delivery, or the owner may not read the event now
     */
    public Optional<WebhookClient.PostResult> redeliver(UUID webhook, UUID delivery) {
        var registered = subscriptions.find(webhook).orElseThrow();
        if (owners.isEndedKey(registered.owner(), clock.instant())) {
            return Optional.empty();
        }
        return deliveries
                .findPosition(webhook, delivery)
                .flatMap(position ->
                        log.read(log.tokenAt(position - 1), 1).stream().findFirst())
                .flatMap(entry -> disclosure.disclose(entry.recorded(), findReader(registered)))
                .filter(item -> Deliveries.id(webhook, item.id()).equals(delivery))
                .map(item -> {
                    var result = deliver(registered, item);
                    deliveries.save(webhook, item, result, false);
                    if (result.isDelivered()) {
                        endWait(registered, Long.parseLong(item.position()));
                    }
                    return result;
                });
    }

    /**
     * Ends the wait for a retry: skips the waiting event if it was just delivered, otherwise retries it immediately.
     */
    private void endWait(Subscription webhook, long delivered) {
        followers.findWaitingPosition(webhook.webhook()).ifPresent(position -> {
            var reader = findReader(webhook);
            var waiting = log.read(log.tokenAt(position), BATCH).stream()
                    .filter(entry -> disclose(entry, webhook, reader).isPresent())
                    .findFirst();
            var passed = waiting.filter(entry -> entry.token().positionNumber() == delivered)
                    .isPresent();
            followers.endWait(webhook.webhook(), position, passed ? delivered : position, clock.instant());
        });
    }

    /** Sends an event of the type {@code igf.webhook.test.v1} immediately. */
    public WebhookClient.PostResult deliverTest(UUID webhook) {
        var registered = subscriptions.find(webhook).orElseThrow();
        var now = clock.instant();
        var id = UUID.randomUUID().toString();
        var json = new LinkedHashMap<String, Object>();
        json.put("specversion", "1.0");
        json.put("id", id);
        json.put("source", "/webhooks/" + webhook);
        json.put("type", "igf.webhook.test.v1");
        json.put("time", now.toString());
        json.put("datacontenttype", "application/json");
        json.put("data", java.util.Map.of("webhook", webhook.toString()));
        var item = new Disclosure.DisclosedEvent(id, "igf.webhook.test.v1", null, "0", json);
        var result = deliver(registered, item);
        deliveries.save(webhook, item, result, false);
        return result;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        var pool = Executors.newVirtualThreadPerTaskExecutor();
        workers = pool;
        pool.execute(() -> run(pool));
    }

    /** Waits for a claim or delivery that is being interrupted, so that nothing is claimed afterwards. */
    @Override
    public void stop() {
        var pool = workers;
        if (pool == null) {
            return;
        }
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A delivery did not end within {}", STOP);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        workers = null;
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }
}
