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
 * Released and retried messages come back into the queue, discarded ones leave it. Those that went out, or never will, the
 * sender takes out itself; should it end before that, it finds them over when it claims them again.
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
        QueuedMail.of(log.stream(event.id().toString()))
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
