package igf.api.screening;

/** The outcome of a screening. */
public enum ScreeningOutcome {
    IN,
    OUT
}
