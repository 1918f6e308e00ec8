package igf.acceptance.probe.world;

/** Hostile texts, which are harmless if they are escaped correctly. */
public final class HostileTexts {
    /** A page must always escape it. */
    public static final String SCRIPT = "<script>alert('probe')</script>";

    public static final String ADDRESS = "evil@probe.example";

    /** A line break here would start a header of a mail or a property of a calendar. */
    public static final String LINE_BREAK = "\r\nBcc: " + ADDRESS + "\r\nATTENDEE:mailto:" + ADDRESS;

    /** Spreadsheets would execute it as a formula. */
    public static final String FORMULA = "=HYPERLINK(1+1)";

    private HostileTexts() {}
}
