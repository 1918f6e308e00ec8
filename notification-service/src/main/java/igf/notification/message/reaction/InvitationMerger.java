package igf.notification.message.reaction;

import igf.api.message.MessageState;
import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.MailContent;
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
 * Merges invitations to the same person that have not been sent. Each invitation is delayed a moment for that. Once one
 * is sent, the next is a separate mail.
 */
@Component
class InvitationMerger {

    private final MessageQueue queue;
    private final EventLog log;
    private final Duration delay;

    InvitationMerger(MessageQueue queue, EventLog log, @Value("${igf.messages.gather}") Duration delay) {
        this.queue = queue;
        this.log = log;
        this.delay = delay;
    }

    /** @param replaced messages whose content {@code mail} includes */
    record MergedMail(MailContent mail, List<UUID> replaced) {}

    Instant dueAt(MailContent mail, Instant recorded) {
        return CombinedInvitations.isCombinable(mail.template()) ? recorded.plus(delay) : recorded;
    }

    MergedMail merge(MailContent mail) {
        if (!CombinedInvitations.isCombinable(mail.template())) {
            return new MergedMail(mail, List.of());
        }
        var waiting = findUnsent(mail);
        // If the event is processed again, the first result stays, and the merged messages are still discarded.
        var merged = CombinedInvitations.messageIds(mail).stream()
                .flatMap(id -> findMail(id).stream())
                .map(QueuedMail::content)
                .findFirst()
                .orElseGet(() -> CombinedInvitations.combine(mail, waiting));
        return new MergedMail(
                merged,
                waiting.stream()
                        .filter(earlier -> CombinedInvitations.includesLinksOf(merged, earlier))
                        .map(MailContent::messageId)
                        .toList());
    }

    private List<MailContent> findUnsent(MailContent mail) {
        var context = mail.regarding();
        return queue
                .findUnsent(context.personId(), context.about(), CombinedInvitations.singleAndCombined(mail.template()))
                .stream()
                .flatMap(id -> findMail(id).stream())
                .filter(other -> other.state() == MessageState.QUEUED || other.state() == MessageState.HELD)
                .map(QueuedMail::content)
                .filter(other -> !other.regarding().cause().equals(context.cause()))
                .toList();
    }

    private Optional<QueuedMail> findMail(UUID message) {
        return QueuedMail.of(log.readStream(message.toString()));
    }
}
