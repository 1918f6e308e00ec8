package igf.proposal.paste.line;

/**
 * A line of the pasted text, or the rest of one after its label.
 *
 * @param number counted from 1 in the pasted text
 * @param text trimmed, never empty
 * @param afterBlank whether an empty line precedes it
 */
public record Line(int number, String text, boolean afterBlank) {
    /** A longer line is running text; the limit keeps patterns away from very long lines. */
    public static final int MAX_SHORT_LENGTH = 300;

    public Line withText(String rest) {
        return new Line(number, rest, false);
    }

    public boolean isShort() {
        return text.length() <= MAX_SHORT_LENGTH;
    }
}
