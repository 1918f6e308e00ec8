package igf.api.screening;

/** What a screening found. */
public enum ScreeningOutcome {
    IN,
    OUT
}
