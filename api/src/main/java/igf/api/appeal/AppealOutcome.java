package igf.api.appeal;

/** The secretariat's answer to an appeal. */
public enum AppealOutcome {
    ACCEPTED,
    ACCEPTED_WITH_CONDITIONS,
    RESERVE,
    DISMISSED
}
