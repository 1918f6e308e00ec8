package igf.notification.message;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** What may be done with many messages at once. */
public enum Deed {
    /** Lets go what is held. */
    RELEASE(Set.of(MessageState.HELD), (mail, id) -> mail.released(id)),
    /** Sends again what has failed. */
    RETRY(Set.of(MessageState.FAILED), (mail, id) -> mail.released(id)),
    DISCARD(
            Set.of(MessageState.HELD, MessageState.QUEUED, MessageState.FAILED),
            (mail, id) -> mail.discarded(id, "SECRETARIAT"));

    private final Set<MessageState> of;
    private final BiFunction<QueuedMail, UUID, Optional<MessageEvent>> decision;

    Deed(Set<MessageState> of, BiFunction<QueuedMail, UUID, Optional<MessageEvent>> decision) {
        this.of = of;
        this.decision = decision;
    }

    /** States in which a message may be for this. */
    public Set<MessageState> states() {
        return of;
    }

    /** Empty for one that is in no state for it. */
    public Optional<MessageEvent> decided(QueuedMail mail, UUID id) {
        return of.contains(mail.state()) ? decision.apply(mail, id) : Optional.empty();
    }
}
