package igf.notification.outbox;

import igf.notification.message.MessageCommand;
import igf.notification.message.QueuedMail;
import igf.platform.command.BulkStreams;
import igf.platform.command.Commands;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records the outcomes of mails, in bulk for sent ones. A sent mail is always recorded; a failure only if the message
 * has not changed since its sender read it.
 */
@Component
class MailOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutcomes.class);

    private final MessageQueue queue;
    private final Commands commands;
    private final BulkStreams streams;

    MailOutcomes(MessageQueue queue, Commands commands, BulkStreams streams) {
        this.queue = queue;
        this.commands = commands;
        this.streams = streams;
    }

    /** A mail that the server accepted, with its state before. */
    record SentMail(MessageQueue.Claim claim, QueuedMail mail) {
        UUID id() {
            return claim.message();
        }
    }

    void recordSent(List<SentMail> sent) {
        if (sent.isEmpty()) {
            return;
        }
        try {
            var decided = sent.stream()
                    .map(sentMail -> new BulkStreams.DecidedEvent(
                            sentMail.id().toString(),
                            sentMail.mail().lastSequence(),
                            sentMail.mail().sentEvent(sentMail.id()),
                            sentMail.mail().correlationId()))
                    .toList();
            var appended = streams.appendAs(LetterSender.NAME, "Message", decided).stream()
                    .map(BulkStreams.DecidedEvent::stream)
                    .collect(Collectors.toSet());
            // These streams changed in the meantime, so the aggregate decides.
            sent.stream()
                    .filter(sentMail -> !appended.contains(sentMail.id().toString()))
                    .forEach(sentMail -> send(new MessageCommand.RecordSent(sentMail.id()), sentMail.mail()));
            queue.recordSent(
                    sent.stream().map(sentMail -> sentMail.mail().content()).toList());
            queue.remove(sent.stream().map(SentMail::claim).toList());
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} mails were sent, but this could not be recorded; they may be sent again under the same id",
                    sent.size(),
                    e);
        }
    }

    /**
     * Records that the server did not accept a mail.
     *
     * @param next when to retry; null if never
     * @return false if the message has changed since it was read
     */
    boolean recordFailure(UUID id, QueuedMail mail, String reason, @Nullable Instant next) {
        return Boolean.TRUE.equals(send(new MessageCommand.RecordFailure(id, reason, next, mail.lastSequence()), mail));
    }

    @Nullable
    Object send(MessageCommand command, QueuedMail mail) {
        return commands.<@Nullable Object>sendAs(LetterSender.NAME, command, mail.correlationId())
                .result();
    }
}
