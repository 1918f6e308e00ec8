package igf.proposal.paste.line;

/** Bullets and numbers before an item, in all the shapes that the pages have. */
public final class Marks {
    private static final String BULLETS = "\u2022-*\u27A2\u2013\u2014\u00B7\u25AA\u25AB\u25CF\u25CB\u25E6\u2023\u2043"
            + "\u27A4\u25BA\u25B6\u25A0\u25A1\u2713\u2714\u2756\u2192\u21D2\uF0B7\uF0A7\uF0D8\u00A7";

    private Marks() {}

    public static boolean startsWithBullet(String text) {
        return BULLETS.indexOf(text.charAt(0)) >= 0 && text.length() > 1 && !Character.isDigit(text.charAt(1));
    }

    /** Removes one leading bullet, unless nothing else is left. */
    public static String withoutBullet(String text) {
        if (!startsWithBullet(text)) {
            return text;
        }
        String rest = text.substring(1).strip();
        return rest.isEmpty() ? text : rest;
    }

    public static boolean startsWithMark(String text) {
        return startsWithBullet(text) || numberEnd(text, 0) > 0;
    }

    public static String withoutMark(String text) {
        int end = numberEnd(text, 0);
        String rest = end > 0 ? text.substring(end).strip() : withoutBullet(text);
        return rest.isEmpty() ? text : rest;
    }

    /**
     * Returns the number of a mark like "2." at {@code from}, or the position of its letter in the alphabet for one
     * like "b)"; 0 if there is no mark.
     */
    public static int ordinalAt(String text, int from) {
        int start = firstSignAfterBracket(text, from);
        if (numberEnd(text, from) < 0) {
            return 0;
        }
        char c = text.charAt(start);
        if (!Character.isDigit(c)) {
            return Character.toLowerCase(c) - 'a' + 1;
        }
        return start + 1 < text.length() && Character.isDigit(text.charAt(start + 1))
                ? (c - '0') * 10 + (text.charAt(start + 1) - '0')
                : c - '0';
    }

    /**
     * Returns the end of a mark like "1.", "(2)", "a)", "A:", "Q3:" that starts at {@code from}; -1 if there is none.
     */
    static int numberEnd(String text, int from) {
        int i = firstSignAfterBracket(text, from);
        int digits = 0;
        while (i + digits < text.length() && digits < 3 && isDigit(text.charAt(i + digits))) {
            digits++;
        }
        if (digits == 0 && (i >= text.length() || !isLetter(text.charAt(i)))) {
            return -1;
        }
        int end = i + Math.max(digits, 1);
        boolean closed = digits < 3 && end < text.length() && ".):".indexOf(text.charAt(end)) >= 0;
        boolean apart = end + 1 < text.length() && text.charAt(end + 1) == ' ';
        return closed && apart ? end + 1 : -1;
    }

    private static int firstSignAfterBracket(String text, int from) {
        boolean opened = from < text.length() && text.charAt(from) == '(';
        boolean question = from + 1 < text.length() && text.charAt(from) == 'Q' && isDigit(text.charAt(from + 1));
        return opened || question ? from + 1 : from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
