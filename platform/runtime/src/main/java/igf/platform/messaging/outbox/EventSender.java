package igf.platform.messaging.outbox;

import igf.platform.messaging.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.integration.channel.AbstractSubscribableChannel;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.support.ErrorMessage;
import org.springframework.messaging.support.GenericMessage;

/**
 * Sends a batch of events through the channel of the binding and waits for all acknowledgements. Spring's StreamBridge
 * is not used: it would wrap each message in a function and check for a conversion to CloudEvents, which took half of
 * the publisher's time.
 */
public final class EventSender implements ApplicationListener<BindingCreatedEvent> {

    public static final String BINDING = "events-out-0";
    static final String KEY = "igf_key";
    private static final String ACKNOWLEDGED = "igf_acknowledged";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final ObjectProvider<MessageChannel> binding;
    private final MeterRegistry meters;

    /** @param binding provides the channel {@value #BINDING}, which is created at startup */
    public EventSender(ObjectProvider<MessageChannel> binding, MeterRegistry meters) {
        this.binding = binding;
        this.meters = meters;
    }

    void send(List<CloudEvent> events) throws InterruptedException {
        if (events.isEmpty()) {
            return;
        }
        var channel = awaitChannel();
        var pending = events.stream().map(event -> send(channel, event)).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(pending).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            events.stream()
                    .collect(Collectors.groupingBy(CloudEvent::type, Collectors.counting()))
                    .forEach((type, count) ->
                            meters.counter("igf.published", "type", type).increment(count));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker rejected an event", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not acknowledge within " + TIMEOUT, e);
        }
    }

    /**
     * Waits until the channel is bound to the broker, and returns it. A service that has just started may have events
     * to send before that.
     */
    private synchronized MessageChannel awaitChannel() throws InterruptedException {
        var channel = binding.getObject();
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (channel instanceof AbstractSubscribableChannel subscribable && subscribable.getSubscriberCount() == 0) {
            var remaining = deadline - System.nanoTime();
            if (remaining <= 0) {
                throw new IllegalStateException("the broker has not responded since the start");
            }
            TimeUnit.NANOSECONDS.timedWait(this, remaining);
        }
        return channel;
    }

    /** Signals that a channel was bound. Spring Cloud Stream retries until the broker responds. */
    @Override
    public synchronized void onApplicationEvent(BindingCreatedEvent event) {
        notifyAll();
    }

    private static CompletableFuture<Void> send(MessageChannel channel, CloudEvent event) {
        var acknowledged = new CompletableFuture<Void>();
        var headers = new HashMap<String, Object>(event.headers());
        headers.put(KEY, event.partitionKey());
        headers.put(ACKNOWLEDGED, acknowledged);
        var message = new GenericMessage<>(event.data().getBytes(StandardCharsets.UTF_8), headers);
        if (!channel.send(message)) {
            acknowledged.completeExceptionally(new IllegalStateException("not sent"));
        }
        return acknowledged;
    }

    /** Called by the binder for each acknowledged record. */
    public static void onAcknowledged(Message<?> message) {
        if (message.getHeaders().get(ACKNOWLEDGED) instanceof CompletableFuture<?> pending) {
            pending.complete(null);
        }
    }

    /** Called by the binder for each failed record. */
    public static void onFailed(Message<?> message) {
        if (message instanceof ErrorMessage error
                && error.getPayload() instanceof MessageHandlingException cause
                && cause.getFailedMessage() != null
                && cause.getFailedMessage().getHeaders().get(ACKNOWLEDGED) instanceof CompletableFuture<?> pending) {
            pending.completeExceptionally(cause);
        }
    }
}
