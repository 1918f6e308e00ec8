package igf.notification.message;

import igf.platform.domain.Recorded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as the sender finds it in its stream.
 *
 * @param attempts failed ones since it was queued last
 */
public record QueuedMail(Content content, MessageState state, int attempts) {

    /** Folded from a message's stream; empty if it has none. */
    public static Optional<QueuedMail> of(List<Recorded<?>> stream) {
        @Nullable QueuedMail mail = null;
        for (var fact : stream) {
            if (fact.event() instanceof MessageEvent event) {
                mail = after(mail, event);
            }
        }
        return Optional.ofNullable(mail);
    }

    private static @Nullable QueuedMail after(@Nullable QueuedMail mail, MessageEvent event) {
        if (event instanceof MessageEvent.Drafted e) {
            return new QueuedMail(e.content(), e.held() ? MessageState.HELD : MessageState.QUEUED, 0);
        }
        if (mail == null) {
            return null;
        }
        return switch (event) {
            case MessageEvent.Released e -> new QueuedMail(mail.content, MessageState.QUEUED, 0);
            case MessageEvent.AttemptFailed e -> new QueuedMail(mail.content, mail.state, e.attempt());
            case MessageEvent.Sent e -> new QueuedMail(mail.content, MessageState.SENT, mail.attempts);
            case MessageEvent.Failed e -> new QueuedMail(mail.content, MessageState.FAILED, e.attempts());
            case MessageEvent.Discarded e -> new QueuedMail(mail.content, MessageState.DISCARDED, mail.attempts);
            case MessageEvent.Read e -> mail;
            case MessageEvent.Drafted e -> mail;
        };
    }
}
