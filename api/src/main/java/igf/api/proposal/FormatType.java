package igf.api.proposal;

/** The type of a session. The format description explains OTHER. */
public enum FormatType {
    ROUND_TABLE,
    PANEL,
    DEBATE,
    BIRDS_OF_A_FEATHER,
    BREAK_OUT,
    FLASH,
    OTHER
}
