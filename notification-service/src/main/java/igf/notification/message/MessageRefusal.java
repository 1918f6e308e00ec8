package igf.notification.message;

import igf.platform.domain.Refusal;

final class MessageRefusal {

    static final Refusal NOT_WAITING =
            Refusal.conflict("NOT_WAITING", "Only a message that is held or has failed can be released.");
    static final Refusal OVER = Refusal.conflict("OVER", "The message was sent or discarded already.");

    private MessageRefusal() {}
}
