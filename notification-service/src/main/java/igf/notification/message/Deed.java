package igf.notification.message;

import igf.api.message.MessageState;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An action on many messages. */
public enum Deed {
    RELEASE(Set.of(MessageState.HELD), (mail, id, _) -> mail.released(id)),
    /** Sends failed messages again. */
    RETRY(Set.of(MessageState.FAILED), (mail, id, _) -> mail.released(id)),
    DISCARD(Set.of(MessageState.HELD, MessageState.QUEUED, MessageState.FAILED), QueuedMail::discarded);

    /** The reason for discarding if none is given. */
    public static final String UNSAID = "SECRETARIAT";

    private final Set<MessageState> of;
    private final Decision decision;

    Deed(Set<MessageState> of, Decision decision) {
        this.of = of;
        this.decision = decision;
    }

    /** Returns the states in which a message allows this action. */
    public Set<MessageState> states() {
        return of;
    }

    /**
     * Returns the event; empty if the message's state does not allow the action.
     *
     * @param reason why it is discarded
     */
    public Optional<MessageEvent> decided(QueuedMail mail, UUID id, String reason) {
        return of.contains(mail.state()) ? decision.of(mail, id, reason) : Optional.empty();
    }

    private interface Decision {
        Optional<MessageEvent> of(QueuedMail mail, UUID id, String reason);
    }
}
