package igf.participation.proof;

import java.time.Duration;

/** What a mailed link may be used for, and for how long. */
public enum ProofPurpose {
    /** Makes a registration of what somebody said. */
    REGISTRATION(Duration.ofDays(7)),
    /** Ends a registration that a tool has made for somebody who did not want it. */
    NOT_ME(Duration.ofDays(30)),
    /** Signs in. */
    ME(Duration.ofMinutes(30)),
    /** Signs in as somebody who may own drafts. */
    SUBMIT(Duration.ofMinutes(30));

    private final Duration lasts;

    ProofPurpose(Duration lasts) {
        this.lasts = lasts;
    }

    public Duration lasts() {
        return lasts;
    }
}
