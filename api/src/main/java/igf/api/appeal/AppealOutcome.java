package igf.api.appeal;

/** What the secretariat can answer. */
public enum AppealOutcome {
    ACCEPTED,
    ACCEPTED_WITH_CONDITIONS,
    RESERVE,
    DISMISSED
}
