package igf.proposal.rules.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one way in which lengths of texts are measured, whatever the limit. {@code counter.mjs} counts the same in a browser; a
 * test holds both together.
 */
public final class Words {
    /**
     * White space of any script (no-break ones too), the zero-width space, and the dashes that part words without a
     * blank: em dash, horizontal bar.
     */
    private static final Pattern GAP = Pattern.compile("[\\p{IsWhite_Space}\\u200B\\u2014\\u2015]+");

    private static final Pattern EDGES = Pattern.compile("\\A\\p{IsWhite_Space}+|\\p{IsWhite_Space}+\\z");

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Words() {}

    /**
     * How many words a text has. A word is what stands between two gaps and holds a letter or a digit of any script,
     * so a bullet or a lone dash is none, while "multi-stakeholder", "don't" and "8.10" are one each. In scripts that
     * write no gaps, each ideograph is a word.
     */
    public static int count(String text) {
        return GAP.splitAsStream(text).mapToInt(Words::within).sum();
    }

    /** How many characters a reader sees: grapheme clusters of the composed text, without blanks at either end. */
    public static int characters(String text) {
        return (int) GRAPHEME.matcher(EDGES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(""))
                .results()
                .count();
    }

    private static int within(String piece) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < piece.length(); ) {
            int c = piece.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                words++;
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                words++;
                inWord = true;
            }
        }
        return words;
    }
}
