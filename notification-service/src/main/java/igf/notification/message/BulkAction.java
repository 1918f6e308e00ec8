package igf.notification.message;

import igf.api.message.MessageState;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An action on many messages. */
public enum BulkAction {
    RELEASE(Set.of(MessageState.HELD), (mail, id, _) -> mail.releasedEvent(id)),
    /** Sends failed messages again. */
    RETRY(Set.of(MessageState.FAILED), (mail, id, _) -> mail.releasedEvent(id)),
    DISCARD(Set.of(MessageState.HELD, MessageState.QUEUED, MessageState.FAILED), QueuedMail::discardedEvent);

    /** The reason for discarding if none is given. */
    public static final String DEFAULT_REASON = "SECRETARIAT";

    private final Set<MessageState> states;
    private final Decision decision;

    BulkAction(Set<MessageState> states, Decision decision) {
        this.states = states;
        this.decision = decision;
    }

    /** Returns the states in which a message allows this action. */
    public Set<MessageState> states() {
        return states;
    }

    /**
     * Returns the event; empty if the message's state does not allow the action.
     *
     * @param reason why it is discarded
     */
    public Optional<MessageEvent> decide(QueuedMail mail, UUID id, String reason) {
        return states.contains(mail.state()) ? decision.decide(mail, id, reason) : Optional.empty();
    }

    private interface Decision {
        Optional<MessageEvent> decide(QueuedMail mail, UUID id, String reason);
    }
}
