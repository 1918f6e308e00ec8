package igf.notification.message;

import igf.api.message.MessageState;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An action on many messages at once. */
public enum Deed {
    /** Lets go what is held. */
    RELEASE(Set.of(MessageState.HELD), (mail, id, _) -> mail.released(id)),
    /** Sends again what has failed. */
    RETRY(Set.of(MessageState.FAILED), (mail, id, _) -> mail.released(id)),
    DISCARD(Set.of(MessageState.HELD, MessageState.QUEUED, MessageState.FAILED), QueuedMail::discarded);

    /** Of what is discarded where nobody says why. */
    public static final String UNSAID = "SECRETARIAT";

    private final Set<MessageState> of;
    private final Decision decision;

    Deed(Set<MessageState> of, Decision decision) {
        this.of = of;
        this.decision = decision;
    }

    /** States in which a message may be for this. */
    public Set<MessageState> states() {
        return of;
    }

    /** Empty for one that is in no state for it. @param reason why something is discarded */
    public Optional<MessageEvent> decided(QueuedMail mail, UUID id, String reason) {
        return of.contains(mail.state()) ? decision.of(mail, id, reason) : Optional.empty();
    }

    private interface Decision {
        Optional<MessageEvent> of(QueuedMail mail, UUID id, String reason);
    }
}
