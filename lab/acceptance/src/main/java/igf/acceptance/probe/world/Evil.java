package igf.acceptance.probe.world;

/** Texts that are harmless words to whoever shows them rightly, and something else to whoever does not. */
public final class Evil {
    /** In a page it must never stand as it is. */
    public static final String SCRIPT = "<script>alert('probe')</script>";

    public static final String ADDRESS = "evil@probe.example";

    /** Where a line ends that should not, a header of a mail or a property of a calendar begins. */
    public static final String BROKEN_LINE = "\r\nBcc: " + ADDRESS + "\r\nATTENDEE:mailto:" + ADDRESS;

    /** What spreadsheets take for a formula. */
    public static final String FORMULA = "=HYPERLINK(1+1)";

    private Evil() {}
}
