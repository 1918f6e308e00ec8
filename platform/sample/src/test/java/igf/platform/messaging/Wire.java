package igf.platform.messaging;

import igf.platform.messaging.outbox.EventSender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;

/** Receives what a broker would, and acknowledges when the test says so. */
public final class Wire implements MessageChannel {

    private final List<Message<?>> sent = new CopyOnWriteArrayList<>();
    private volatile boolean acknowledges = true;

    /**
     * @param number as sent to the broker
     * @param previousId id of the event before it
     */
    public record Sent(String id, String type, String subject, String number, String data, String previousId) {}

    public Wire silent() {
        acknowledges = false;
        return this;
    }

    public void acknowledge() {
        acknowledges = true;
        sent.forEach(EventSender::onAcknowledged);
    }

    List<Sent> sent() {
        return sent.stream()
                .map(message -> new Sent(
                        header(message, "ce_id"),
                        header(message, "ce_type"),
                        header(message, "ce_subject"),
                        header(message, "ce_sequence"),
                        new String((byte[]) message.getPayload(), StandardCharsets.UTF_8),
                        header(message, "ce_previousid")))
                .toList();
    }

    private static String header(Message<?> message, String name) {
        return String.valueOf(message.getHeaders().get(name));
    }

    @Override
    public boolean send(Message<?> message, long timeout) {
        sent.add(message);
        if (acknowledges) {
            EventSender.onAcknowledged(message);
        }
        return true;
    }
}
