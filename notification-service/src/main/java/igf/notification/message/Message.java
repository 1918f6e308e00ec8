package igf.notification.message;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import igf.api.message.MessageState;
import igf.notification.message.MessageCommand.Discard;
import igf.notification.message.MessageCommand.RecordFailure;
import igf.notification.message.MessageCommand.RecordSent;
import igf.notification.message.MessageCommand.Release;
import igf.platform.domain.RefusedException;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person: drafted first, by a bulk append of {@link MessageEvent.Drafted}, then sent, failed or
 * discarded.
 */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Message {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable MailContext regarding;
    private MessageState state = MessageState.QUEUED;
    private int attempts;
    private int announcements;

    Message() {}

    @CommandHandler
    MessageState handle(Release command) {
        if (state != MessageState.HELD && state != MessageState.FAILED) {
            throw new RefusedException(MessageRefusal.NOT_WAITING);
        }
        apply(new MessageEvent.Released(command.id()));
        return state;
    }

    @CommandHandler
    MessageState handle(Discard command) {
        if (state == MessageState.SENT || state == MessageState.DISCARDED) {
            throw new RefusedException(MessageRefusal.OVER);
        }
        apply(new MessageEvent.Discarded(command.id(), command.reason()));
        return state;
    }

    /** Records that the mail was sent, even if the message was discarded in the meantime. */
    @CommandHandler
    void handle(RecordSent command) {
        if (state != MessageState.SENT) {
            apply(new MessageEvent.Sent(command.id(), Objects.requireNonNull(regarding), announcements));
        }
    }

    /** Returns whether the failure was recorded. A message that changed since its sender read it stays as it is. */
    @CommandHandler
    boolean handle(RecordFailure command) {
        if (state != MessageState.QUEUED || !Objects.equals(getVersion(), command.seen())) {
            return false;
        }
        var next = command.nextAt();
        if (next == null) {
            apply(new MessageEvent.Failed(
                    command.id(), Objects.requireNonNull(regarding), command.reason(), attempts + 1, announcements));
        } else {
            apply(new MessageEvent.AttemptFailed(command.id(), attempts + 1, command.reason(), next));
        }
        return true;
    }

    @EventSourcingHandler
    void on(MessageEvent event) {
        switch (event) {
            case MessageEvent.Drafted e -> {
                id = e.id();
                regarding = e.content().regarding();
                state = e.held() ? MessageState.HELD : MessageState.QUEUED;
            }
            case MessageEvent.Released e -> {
                state = MessageState.QUEUED;
                attempts = 0;
            }
            case MessageEvent.Discarded e -> state = MessageState.DISCARDED;
            case MessageEvent.AttemptFailed e -> attempts = e.attempt();
            case MessageEvent.Sent e -> {
                state = MessageState.SENT;
                announcements++;
            }
            case MessageEvent.Failed e -> {
                state = MessageState.FAILED;
                announcements++;
            }
            case MessageEvent.Read e -> throw new IllegalStateException("not an event of a message: " + e);
        }
    }
}
