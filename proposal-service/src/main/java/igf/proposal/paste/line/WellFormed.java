package igf.proposal.paste.line;

/**
 * Replaces invalid characters: an unpaired surrogate by U+FFFD, a control character by a blank, unusual line ends by
 * a line feed.
 *
 * @param damaged whether characters were replaced, now or before
 */
public record WellFormed(String text, boolean damaged) {

    private static final char REPLACEMENT = '\uFFFD';

    public static WellFormed of(String text) {
        var clean = new StringBuilder(text.length());
        var damaged = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            var unpaired = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
            var blank = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && !isBreak(c);
            damaged |= unpaired || blank || c == REPLACEMENT;
            clean.appendCodePoint(unpaired ? REPLACEMENT : blank ? ' ' : isBreak(c) ? '\n' : c);
        }
        return new WellFormed(clean.toString(), damaged);
    }

    private static boolean isBreak(int c) {
        return c == '\f' || c == 0x0B || c == 0x85;
    }
}
