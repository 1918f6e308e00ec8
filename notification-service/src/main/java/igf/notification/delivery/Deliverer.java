// Long: one claim from its beginning to each of its ends.
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the log for each webhook, in order. An event that is not accepted is retried and blocks only its own webhook.
 * One that is rejected permanently is set aside after some tries. The owner's present permissions decide what is
 * delivered. The position is saved after the receiver has accepted, so a crash delivers an event twice under one id and
 * never loses it.
 */
@Component
public class Deliverer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final String NAME = "webhooks";
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 32;
    /** Permanent rejections after which the event is set aside */
    private static final int REFUSALS = 3;

    private final EventLog log;
    private final Followers followers;
    private final Owners owners;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Disclosure disclosure;
    private final WebhookPost post;
    private final People people;
    private final Commands commands;
    private final Clock clock;
    private final JsonMapper json;
    private final List<Duration> retry;
    private @Nullable ExecutorService workers;

    Deliverer(
            EventLog log,
            Followers followers,
            Owners owners,
            Subscriptions subscriptions,
            Deliveries deliveries,
            Disclosure disclosure,
            WebhookPost post,
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
        this.post = post;
        this.people = people;
        this.commands = commands;
        this.clock = clock;
        this.json = json;
        this.retry = List.copyOf(retry);
    }

    private void run(ExecutorService pool) {
        var patience = new Backoff(log.wakeUps());
        try {
            while (!pool.isShutdown()) {
                try {
                    followers.claim(clock.instant(), CLAIM, AT_ONCE).forEach(claim -> pool.execute(() -> work(claim)));
                } catch (RejectedExecutionException stopping) {
                    return;
                } catch (RuntimeException | Error e) {
                    // Errors too: nothing would restart this thread.
                    LOG.warn("Webhooks could not be claimed; retrying: {}", e.toString());
                }
                patience.pause();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Followers.Claim claim) {
        try {
            var webhook = subscriptions.of(claim.webhook());
            if (webhook.isEmpty()) {
                followers.end(claim);
                return;
            }
            follow(claim, webhook.get());
        } catch (RuntimeException e) {
            LOG.warn("Webhook {} failed; it continues when its lease has expired", claim.webhook(), e);
        }
    }

    /** A webhook ends with the API key that owns it. */
    private boolean hasEnded(Followers.Claim claim, Subscription webhook) {
        var ended = owners.isEndedKey(webhook.owner(), clock.instant());
        if (ended) {
            disable(claim, webhook, "KEY_ENDED");
        }
        return ended;
    }

    private void follow(Followers.Claim claim, Subscription webhook) {
        if (hasEnded(claim, webhook)) {
            return;
        }
        var place = log.at(claim.position());
        var tries = claim.tries();
        var reader = reader(webhook);
        while (true) {
            var batch = log.read(place, BATCH);
            for (var entry : batch) {
                var item = disclosure.of(entry.fact(), reader).filter(webhook::wants);
                if (item.isPresent()) {
                    if (hasEnded(claim, webhook)) {
                        return;
                    }
                    var answer = deliver(webhook, item.get());
                    var after = tries.after(answer);
                    var aside = after.refusals() >= REFUSALS;
                    deliveries.note(webhook.webhook(), item.get(), answer, aside);
                    if (!answer.delivered() && !aside) {
                        failed(claim, webhook, after, answer);
                        return;
                    }
                    tries = Followers.Tries.NONE;
                    if (!followers.advance(claim, entry.token().positionNumber(), CLAIM)) {
                        return;
                    }
                }
                place = entry.token();
            }
            if (!batch.isEmpty() && !followers.advance(claim, place.positionNumber(), CLAIM)) {
                return;
            }
            if (batch.size() < BATCH) {
                followers.release(claim, tries, clock.instant());
                return;
            }
        }
    }

    private void failed(Followers.Claim claim, Subscription webhook, Followers.Tries tries, WebhookPost.Answer answer) {
        var before = tries.failures() - 1;
        var gone = Integer.valueOf(410).equals(answer.status());
        if (gone || before >= retry.size()) {
            disable(claim, webhook, gone ? "GONE" : "UNREACHABLE");
            return;
        }
        var wait = retry.get(before);
        var asked = answer.retryAfter();
        followers.release(
                claim, tries, clock.instant().plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait));
    }

    /**
     * The reaction to this event ends the follower, in the log's order; ending it here could lose a replay made
     * meanwhile. Until then the lease prevents another try.
     */
    private void disable(Followers.Claim claim, Subscription webhook, String reason) {
        var disable = new WebhookCommand.Disable(claim.webhook(), reason, webhook.version());
        if (!Boolean.TRUE.equals(commands.<Boolean>sendAs(NAME, disable, NAME).result())) {
            // The webhook was changed or replayed since the claim: the next claim reads its present state.
            followers.release(claim, Followers.Tries.NONE, clock.instant());
        }
    }

    private Reader reader(Subscription webhook) {
        return owners.of(webhook.owner()).orElse(webhook.registered());
    }

    private WebhookPost.Answer deliver(Subscription webhook, Disclosure.Item item) {
        var now = clock.instant();
        var secrets = webhook.secrets(now).stream()
                .map(secret -> people.open(secret).orElseThrow())
                .toList();
        // A CloudEvent that is also a Standard Webhooks payload: type, timestamp, data.
        var body = new LinkedHashMap<String, Object>(item.json());
        body.put("timestamp", String.valueOf(item.json().get("time")));
        return post.post(
                webhook.url(),
                Deliveries.id(webhook.webhook(), item.id()),
                secrets,
                now,
                json.writeValueAsString(body));
    }

    /**
     * Sends an earlier event again immediately, under the same id; later events do not wait for it.
     *
     * @return empty if there is no such delivery, or the owner may not read the event now
     */
    public Optional<WebhookPost.Answer> again(UUID webhook, UUID delivery) {
        var registered = subscriptions.of(webhook).orElseThrow();
        if (owners.isEndedKey(registered.owner(), clock.instant())) {
            return Optional.empty();
        }
        return deliveries
                .position(webhook, delivery)
                .flatMap(position -> log.read(log.at(position - 1), 1).stream().findFirst())
                .flatMap(entry -> disclosure.of(entry.fact(), reader(registered)))
                .filter(item -> Deliveries.id(webhook, item.id()).equals(delivery))
                .map(item -> {
                    var answer = deliver(registered, item);
                    deliveries.note(webhook, item, answer, false);
                    return answer;
                });
    }

    /** Sends an event of the type {@code igf.webhook.test.v1} immediately. */
    public WebhookPost.Answer test(UUID webhook) {
        var registered = subscriptions.of(webhook).orElseThrow();
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
        var item = new Disclosure.Item(id, "igf.webhook.test.v1", null, "0", json);
        var answer = deliver(registered, item);
        deliveries.note(webhook, item, answer, false);
        return answer;
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

    @Override
    public void stop() {
        if (workers != null) {
            workers.shutdownNow();
            workers = null;
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }
}
