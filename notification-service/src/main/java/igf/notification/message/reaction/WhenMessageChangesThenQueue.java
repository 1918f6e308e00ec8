package igf.notification.message.reaction;

import igf.notification.message.MessageEvent;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.platform.domain.Meta;
import igf.platform.log.EventLog;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Puts released and retried messages back into the queue and removes discarded ones. The sender itself removes sent and
 * failed ones; after a crash it does so at the next claim.
 */
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
    void on(MessageEvent.Released event, Meta meta) {
        QueuedMail.of(log.readStream(event.id().toString()))
                .ifPresent(mail -> queue.requeue(mail.content(), meta.recordedAt()));
    }

    @EventHandler
    void on(MessageEvent.AttemptFailed event) {
        queue.postpone(event.id(), event.nextAt());
    }

    @EventHandler
    void on(MessageEvent.Discarded event) {
        queue.remove(event.id());
    }
}
