package igf.notification.message.reaction;

import igf.api.message.MessageState;
import igf.notification.catalogue.Content;
import igf.notification.catalogue.Gathered;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.platform.log.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Merges invitations to the same person that have not been sent. Each is delayed a moment for that; after it was sent,
 * the next one is a mail of its own.
 */
@Component
class InvitationMerger {

    private final MessageQueue queue;
    private final EventLog log;
    private final Duration moment;

    InvitationMerger(MessageQueue queue, EventLog log, @Value("${igf.messages.gather}") Duration moment) {
        this.queue = queue;
        this.log = log;
        this.moment = moment;
    }

    /** @param overtaken messages whose content {@code mail} includes */
    record Joined(Content mail, List<UUID> overtaken) {}

    Instant due(Content mail, Instant recorded) {
        return Gathered.waits(mail.template()) ? recorded.plus(moment) : recorded;
    }

    Joined join(Content mail) {
        if (!Gathered.waits(mail.template())) {
            return new Joined(mail, List.of());
        }
        var waiting = waiting(mail);
        // If the event is processed again, the first result stays, and the merged messages are still discarded.
        var whole = Gathered.templates(mail.template()).stream()
                .flatMap(template -> written(mail.messageId(template)).stream())
                .map(QueuedMail::content)
                .findFirst()
                .orElseGet(() -> Gathered.with(mail, waiting));
        return new Joined(
                whole,
                waiting.stream()
                        .filter(each -> Gathered.holds(whole, each))
                        .map(Content::messageId)
                        .toList());
    }

    private List<Content> waiting(Content mail) {
        var on = mail.regarding();
        return queue.unsent(on.personId(), on.about(), Gathered.templates(mail.template())).stream()
                .flatMap(id -> written(id).stream())
                .filter(each -> each.state() == MessageState.QUEUED || each.state() == MessageState.HELD)
                .map(QueuedMail::content)
                .filter(each -> !each.regarding().cause().equals(on.cause()))
                .toList();
    }

    private Optional<QueuedMail> written(UUID message) {
        return QueuedMail.of(log.stream(message.toString()));
    }
}
