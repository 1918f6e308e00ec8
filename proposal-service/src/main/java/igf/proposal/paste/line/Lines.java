package igf.proposal.paste.line;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts the text into trimmed lines with normalized characters, whatever editor, browser or extractor it came from. */
public final class Lines {
    /** The symbol of an unverified affiliation, correctly decoded and in two wrong encodings. */
    private static final List<String> LOCKS =
            List.of("\uD83D\uDD12", "\u0E50\u0178\u201D\u2019", "\u00F0\u0178\u201D\u2019");

    private Lines() {}

    public static List<Line> split(String text) {
        String plain = Markup.removeFrom(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (String lock : LOCKS) {
            plain = plain.replace(lock, " ");
        }
        var lines = new ArrayList<Line>();
        int number = 1;
        boolean afterBlank = false;
        var current = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : '\n';
            if (c != '\n' && c != Markup.BREAK && !isBreak(c)) {
                append(current, plain, i);
                continue;
            }
            String line = current.toString().strip();
            current.setLength(0);
            if (!line.isEmpty()) {
                lines.add(new Line(number, line, afterBlank));
                afterBlank = false;
            } else if (c != Markup.BREAK) {
                afterBlank = true;
            }
            if (c == '\r' && i + 1 < plain.length() && plain.charAt(i + 1) == '\n') {
                i++;
            }
            number += c == Markup.BREAK ? 0 : 1;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /**
     * Normalizes blanks and control characters to one space, and an unpaired surrogate to the replacement character.
     */
    private static void append(StringBuilder line, String text, int i) {
        char c = text.charAt(i);
        if (c == '\u200B' || c == '\uFEFF' || c == '\u2060') {
            return;
        }
        boolean blank = Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c);
        if (!blank) {
            line.append(isUnpairedSurrogate(text, i) ? '\uFFFD' : c);
        } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private static boolean isUnpairedSurrogate(String text, int i) {
        char c = text.charAt(i);
        return (Character.isHighSurrogate(c)
                        && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))))
                || (Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
    }
}
