package igf.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.messaging.CloudEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.messaging.MessageChannel;

class EventSenderTest {

    private static final CloudEvent EVENT = new CloudEvent(
            "1", "/forums/igf/sample", "igf.counter.added.v1", "a", Instant.EPOCH, 0, 1, "life", "request", null, "{}");

    private final DirectChannel channel = new DirectChannel();
    private final EventSender sender = new EventSender(
            new ObjectProvider<>() {
                @Override
                public MessageChannel getObject() {
                    return channel;
                }
            },
            new SimpleMeterRegistry());

    @Test
    void what_is_there_before_the_broker_is_sent_as_soon_as_a_binding_leads_to_it() {
        var sent = new CompletableFuture<Void>();
        var sending = Thread.ofPlatform().start(() -> {
            try {
                sender.send(List.of(EVENT));
                sent.complete(null);
            } catch (InterruptedException e) {
                sent.completeExceptionally(e);
            }
        });
        Awaitility.await("it waits").until(sending::getState, state -> state == Thread.State.TIMED_WAITING);

        channel.subscribe(EventSender::onAcknowledged);
        sender.onApplicationEvent(new BindingCreatedEvent(new Bound()));

        assertThat(sent).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void the_key_is_the_partition_key_and_not_the_subject() throws InterruptedException {
        var keys = new ArrayList<Object>();
        channel.subscribe(message -> {
            keys.add(String.valueOf(message.getHeaders().get(EventSender.KEY)));
            keys.add(String.valueOf(message.getHeaders().get("ce_partitionkey")));
            EventSender.onAcknowledged(message);
        });

        sender.send(List.of(new CloudEvent(
                "1", "source", "type", "session", Instant.EPOCH, 0, 1, "life", "request", null, "{}", "edition", "0")));

        assertThat(keys).containsExactly("edition", "edition");
    }

    private static final class Bound implements Binding<MessageChannel> {

        @Override
        public String getName() {
            return EventSender.BINDING;
        }

        @Override
        public void unbind() {}
    }
}
