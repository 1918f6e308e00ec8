package igf.proposal.rules.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Measures the length of texts for all limits. {@code counter.mjs} counts in the same way in browsers; a test compares
 * both.
 */
public final class Words {
    /**
     * White space of any script (including no-break spaces), the zero-width space, and the dashes that separate words:
     * em dash and horizontal bar.
     */
    private static final Pattern GAP = Pattern.compile("[\\p{IsWhite_Space}\\u200B\\u2014\\u2015]+");

    private static final Pattern EDGES = Pattern.compile("\\A\\p{IsWhite_Space}+|\\p{IsWhite_Space}+\\z");

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Words() {}

    /**
     * Counts words. A word is a text between two gaps that contains a letter or digit of any script. A bullet or a lone
     * dash is not a word. "multi-stakeholder", "don't" and "8.10" are one word each. In scripts without gaps, each
     * ideograph is a word.
     */
    public static int count(String text) {
        return GAP.splitAsStream(text).mapToInt(Words::countWithin).sum();
    }

    /** Counts visible characters: grapheme clusters of the composed text, without blanks at either end. */
    public static int characters(String text) {
        return (int) GRAPHEME.matcher(EDGES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(""))
                .results()
                .count();
    }

    private static int countWithin(String piece) {
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
