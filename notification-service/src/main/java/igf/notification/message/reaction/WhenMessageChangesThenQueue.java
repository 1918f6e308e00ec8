package igf.notification.message.reaction;

import igf.notification.catalogue.MailContent;
import igf.notification.message.MessageEvent;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.platform.domain.Meta;
import igf.platform.log.EventLog;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
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
    private final Duration delay;

    WhenMessageChangesThenQueue(MessageQueue queue, EventLog log, @Value("${igf.messages.gather}") Duration delay) {
        this.queue = queue;
        this.log = log;
        this.delay = delay;
    }

    @EventHandler
    void on(MessageEvent.Released event, Meta meta) {
        QueuedMail.of(log.readStream(event.id().toString()))
                .ifPresent(mail -> queue.requeue(mail.content(), dueAt(mail.content(), meta.recordedAt())));
    }

    /** A message about a release waits a moment, since others of the same person may have been released with it. */
    private Instant dueAt(MailContent mail, Instant released) {
        return mail.releaseKey().isPresent() ? released.plus(delay) : released;
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
