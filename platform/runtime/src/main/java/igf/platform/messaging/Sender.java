package igf.platform.messaging;

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
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.messaging.DirectWithAttributesChannel;
import org.springframework.context.ApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.support.ErrorMessage;
import org.springframework.messaging.support.GenericMessage;

/**
 * Sends a batch through a channel bound to the broker and waits until it has acknowledged all of it. The stream bridge binds
 * such a channel, too, but wraps each message in a function first, and looks whether it is to become a CloudEvent, which it is:
 * half the time of the thread that publishes.
 */
final class Sender {

    static final String BINDING = "events-out-0";
    static final String KEY = "igf_key";
    private static final String ACKNOWLEDGED = "igf_acknowledged";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BindingService bindings;
    private final ApplicationContext context;
    private final MeterRegistry meters;
    private @Nullable MessageChannel channel;

    Sender(BindingService bindings, ApplicationContext context, MeterRegistry meters) {
        this.bindings = bindings;
        this.context = context;
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

    /** With the first batch, as the broker may be away while a service starts. */
    private synchronized MessageChannel bound() {
        if (channel == null) {
            var fresh = new DirectWithAttributesChannel();
            fresh.setApplicationContext(context);
            fresh.setComponentName(BINDING);
            bindings.bindProducer(fresh, BINDING);
            channel = fresh;
        }
        return channel;
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
    static void acknowledged(Message<?> message) {
        if (message.getHeaders().get(ACKNOWLEDGED) instanceof CompletableFuture<?> pending) {
            pending.complete(null);
        }
    }

    /** Called by the binder for each record that failed. */
    static void failed(Message<?> message) {
        if (message instanceof ErrorMessage error
                && error.getPayload() instanceof MessageHandlingException cause
                && cause.getFailedMessage() != null
                && cause.getFailedMessage().getHeaders().get(ACKNOWLEDGED) instanceof CompletableFuture<?> pending) {
            pending.completeExceptionally(cause);
        }
    }
}
