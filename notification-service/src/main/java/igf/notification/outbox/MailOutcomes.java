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

    /**
     * A message that the server accepted, with its state before.
     *
     * @param mail the mail that it left in: its own id, or one of a mail with several messages
     */
    record SentMessage(MessageQueue.Claim claim, QueuedMail message, UUID mail) {
        UUID id() {
            return claim.message();
        }
    }

    void recordSent(List<SentMessage> sent) {
        if (sent.isEmpty()) {
            return;
        }
        try {
            var decided = sent.stream()
                    .map(one -> new BulkStreams.DecidedEvent(
                            one.id().toString(),
                            one.message().lastSequence(),
                            one.message().sentEvent(one.id()),
                            one.message().correlationId()))
                    .toList();
            var appended = streams.appendAs(LetterSender.NAME, "Message", decided).stream()
                    .map(BulkStreams.DecidedEvent::stream)
                    .collect(Collectors.toSet());
            // These streams changed in the meantime, so the aggregate decides.
            sent.stream()
                    .filter(one -> !appended.contains(one.id().toString()))
                    .forEach(one -> send(new MessageCommand.RecordSent(one.id()), one.message()));
            queue.recordSent(sent);
            queue.remove(sent.stream().map(SentMessage::claim).toList());
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} messages were sent, but this could not be recorded; they may be sent again under the same id",
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
