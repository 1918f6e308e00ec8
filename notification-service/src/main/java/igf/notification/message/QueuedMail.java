package igf.notification.message;

import igf.api.message.MessageState;
import igf.notification.catalogue.MailContent;
import igf.platform.domain.RecordedEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as read from its stream by the sender.
 *
 * @param attempts failed attempts since it was last queued
 * @param announcements how often it was announced as sent or failed
 * @param lastSequence number of its last event
 * @param correlationId the request that caused or released it
 */
public record QueuedMail(
        MailContent content,
        MessageState state,
        int attempts,
        int announcements,
        long lastSequence,
        String correlationId) {

    /** Builds it from a message's stream; empty if the stream is empty. */
    public static Optional<QueuedMail> of(List<RecordedEvent<?>> stream) {
        @Nullable QueuedMail mail = null;
        for (var recorded : stream) {
            if (recorded.event() instanceof MessageEvent event) {
                mail = apply(mail, event, recorded.sequence(), recorded.meta().correlationId());
            }
        }
        return Optional.ofNullable(mail);
    }

    /** Returns the event to record once the mail server has accepted it. */
    public MessageEvent.Sent sentEvent(UUID id) {
        return new MessageEvent.Sent(id, content.regarding(), announcements);
    }

    private static final Set<MessageState> WAITING = EnumSet.of(MessageState.HELD, MessageState.FAILED);

    /** Decides like {@link Message}, for bulk actions. */
    public Optional<MessageEvent> releasedEvent(UUID id) {
        return WAITING.contains(state) ? Optional.of(new MessageEvent.Released(id)) : Optional.empty();
    }

    /** Decides like {@link Message}, for bulk actions. */
    public Optional<MessageEvent> discardedEvent(UUID id, String reason) {
        return state == MessageState.SENT || state == MessageState.DISCARDED
                ? Optional.empty()
                : Optional.of(new MessageEvent.Discarded(id, reason));
    }

    private static @Nullable QueuedMail apply(
            @Nullable QueuedMail mail, MessageEvent event, long last, String request) {
        if (event instanceof MessageEvent.Drafted e) {
            return new QueuedMail(e.content(), e.held() ? MessageState.HELD : MessageState.QUEUED, 0, 0, last, request);
        }
        if (mail == null) {
            return null;
        }
        return switch (event) {
            case MessageEvent.Released e ->
                new QueuedMail(mail.content, MessageState.QUEUED, 0, mail.announcements, last, request);
            case MessageEvent.AttemptFailed e -> mail.withState(mail.state, e.attempt(), 0, last);
            case MessageEvent.Sent e -> mail.withState(MessageState.SENT, mail.attempts, 1, last);
            case MessageEvent.Failed e -> mail.withState(MessageState.FAILED, e.attempts(), 1, last);
            case MessageEvent.Discarded e -> mail.withState(MessageState.DISCARDED, mail.attempts, 0, last);
            case MessageEvent.Read e -> mail;
            case MessageEvent.Drafted e -> mail;
        };
    }

    private QueuedMail withState(MessageState next, int failed, int announced, long at) {
        return new QueuedMail(content, next, failed, announcements + announced, at, correlationId);
    }
}
