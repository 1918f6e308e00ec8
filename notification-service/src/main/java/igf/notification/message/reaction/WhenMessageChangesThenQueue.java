package igf.notification.message.reaction;

import igf.notification.message.MessageEvent;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.platform.domain.Meta;
import igf.platform.log.EventLog;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Released and retried messages come back into the queue; those that are over leave it. */
@Component
@ProcessingGroup("mail-queue")
class WhenMessageChangesThenQueue {

    private final MessageQueue queue;
    private final EventLog log;

    WhenMessageChangesThenQueue(MessageQueue queue, EventLog log) {
        this.queue = queue;
        this.log = log;
    }

    @EventHandler
    void on(MessageEvent event, Meta meta) {
        switch (event) {
            case MessageEvent.Released e -> release(e.id(), meta);
            case MessageEvent.AttemptFailed e -> queue.due(e.id(), e.nextAt());
            case MessageEvent.Sent e -> queue.remove(e.id());
            case MessageEvent.Failed e -> queue.remove(e.id());
            case MessageEvent.Discarded e -> queue.remove(e.id());
            case MessageEvent.Drafted e -> {}
            case MessageEvent.Read e -> {}
        }
    }

    private void release(UUID id, Meta meta) {
        QueuedMail.of(log.stream(id.toString())).ifPresent(mail -> {
            var on = mail.content().regarding();
            queue.put(id, on.personId(), on.about(), mail.content().template(), meta.recordedAt());
            queue.due(id, meta.recordedAt());
        });
    }
}
