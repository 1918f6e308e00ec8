package igf.api.proposal;

/** How a session is run; with OTHER, the format description says how. */
public enum FormatType {
    ROUND_TABLE,
    PANEL,
    DEBATE,
    BIRDS_OF_A_FEATHER,
    BREAK_OUT,
    FLASH,
    OTHER
}
