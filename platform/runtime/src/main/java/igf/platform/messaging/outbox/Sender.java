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
 * Sends a batch through the channel of its binding and waits until the broker has acknowledged all of it. The stream bridge
 * would wrap each message in a function first, and look whether it is to become a CloudEvent, which it is: half the time of
 * the thread that publishes.
 */
public final class Sender implements ApplicationListener<BindingCreatedEvent> {

    public static final String BINDING = "events-out-0";
    static final String KEY = "igf_key";
    private static final String ACKNOWLEDGED = "igf_acknowledged";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectProvider<MessageChannel> binding;
    private final MeterRegistry meters;

    /** @param binding where the channel of {@value #BINDING} is found, which is made while the service starts */
    public Sender(ObjectProvider<MessageChannel> binding, MeterRegistry meters) {
        this.binding = binding;
        this.meters = meters;
    }

    void send(List<CloudEvent> events) throws InterruptedException {
        if (events.isEmpty()) {
            return;
        }
        var channel = bound();
        var pending = events.stream().map(event -> send(channel, event)).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(pending).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            events.stream()
                    .collect(Collectors.groupingBy(CloudEvent::type, Collectors.counting()))
                    .forEach((type, count) ->
                            meters.counter("igf.published", "type", type).increment(count));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused an event", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not acknowledge within " + PATIENCE, e);
        }
    }

    /** The channel, once it leads to the broker; a service that has just started may have events to send before. */
    private synchronized MessageChannel bound() throws InterruptedException {
        var channel = binding.getObject();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (channel instanceof AbstractSubscribableChannel one && one.getSubscriberCount() == 0) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException("the broker was not reached since the start");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return channel;
    }

    /** Something leads to the broker now, whenever that is: Spring Cloud Stream tries until it does. */
    @Override
    public synchronized void onApplicationEvent(BindingCreatedEvent bound) {
        notifyAll();
    }

    private static CompletableFuture<Void> send(MessageChannel channel, CloudEvent event) {
        var acknowledged = new CompletableFuture<Void>();
        var headers = new HashMap<String, Object>(event.headers());
        headers.put(KEY, event.subject());
        headers.put(ACKNOWLEDGED, acknowledged);
        var message = new GenericMessage<>(event.data().getBytes(StandardCharsets.UTF_8), headers);
        if (!channel.send(message)) {
            acknowledged.completeExceptionally(new IllegalStateException("not sent"));
        }
        return acknowledged;
    }

    /** Called by the binder for each record that the broker has. */
    public static void acknowledged(Message<?> message) {
        if (message.getHeaders().get(ACKNOWLEDGED) instanceof CompletableFuture<?> pending) {
            pending.complete(null);
        }
    }

    /** Called by the binder for each record that failed. */
    public static void failed(Message<?> message) {
        if (message instanceof ErrorMessage error
                && error.getPayload() instanceof MessageHandlingException cause
                && cause.getFailedMessage() != null
                && cause.getFailedMessage().getHeaders().get(ACKNOWLEDGED) instanceof CompletableFuture<?> pending) {
            pending.completeExceptionally(cause);
        }
    }
}
