package igf.participation.proof;

import java.time.Duration;

/** The purpose of a mailed link, with how long the link is valid. */
public enum ProofPurpose {
    REGISTRATION(Duration.ofDays(7)),
    /** Cancels a registration that a tool made for a person who did not want it. */
    NOT_ME(Duration.ofDays(30)),
    ME(Duration.ofMinutes(30)),
    /** Signs in and allows the person to own drafts. */
    SUBMIT(Duration.ofMinutes(30));

    private final Duration validity;

    ProofPurpose(Duration validity) {
        this.validity = validity;
    }

    public Duration validity() {
        return validity;
    }
}
