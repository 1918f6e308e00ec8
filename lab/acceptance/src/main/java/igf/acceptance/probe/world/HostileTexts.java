package igf.acceptance.probe.world;

/** Texts that are dangerous unless they are escaped correctly. */
public final class HostileTexts {
    /** An HTML page must always escape it. */
    public static final String SCRIPT = "<script>alert('probe')</script>";

    public static final String ADDRESS = "evil@probe.example";

    /** Its unescaped line break would start a mail header or a calendar property. */
    public static final String LINE_BREAK = "\r\nBcc: " + ADDRESS + "\r\nATTENDEE:mailto:" + ADDRESS;

    /** Spreadsheets would execute it as a formula. */
    public static final String FORMULA = "=HYPERLINK(1+1)";

    private HostileTexts() {}
}
