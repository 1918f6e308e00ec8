package igf.notification.message;

import igf.platform.domain.Refusal;

/** Why a message says no. */
enum MessageRefusal implements Refusal {
    NOT_WAITING("Only a message that is held or has failed can be released."),
    OVER("The message was sent or discarded already.");

    private final String detail;

    MessageRefusal(String detail) {
        this.detail = detail;
    }

    @Override
    public String rule() {
        return name();
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
