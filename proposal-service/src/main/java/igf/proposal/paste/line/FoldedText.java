package igf.proposal.paste.line;

import java.util.Optional;

/** Compares texts by letters and digits only; ignores blanks, punctuation and case. */
public final class FoldedText {
    private FoldedText() {}

    public static String fold(String text) {
        var key = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Returns the part of {@code text} after {@code prefix}; empty if the text begins differently. */
    public static Optional<String> removePrefix(String prefix, String text) {
        String key = fold(prefix);
        int matched = 0;
        int i = 0;
        while (matched < key.length() && i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (key.codePointAt(matched) != Character.toLowerCase(c)) {
                    return Optional.empty();
                }
                matched += Character.charCount(key.codePointAt(matched));
            }
            i += Character.charCount(c);
        }
        if (matched < key.length() || (i < text.length() && Character.isLetterOrDigit(text.codePointAt(i)))) {
            return Optional.empty();
        }
        while (i < text.length() && ".?:) ".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return Optional.of(text.substring(i));
    }
}
