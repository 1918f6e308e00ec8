package igf.console.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slot as typed.
 *
 * @param start as {@code 09:00}
 * @param minutes its length
 */
record GridSlot(String start, String minutes) {

    static final GridSlot NONE = new GridSlot("", "");

    static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(:.*)?");

    /** Returns the minute of the day at which it starts; -1 if the text is not a time. */
    int from() {
        return minuteOf(start);
    }

    static int minuteOf(String time) {
        Matcher matcher = TIME.matcher(time);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2)) : -1;
    }

    /** Returns its length; 0 if the text is not a length that a slot can have. */
    int length() {
        int length = minutes.matches("\\d{1,4}") ? Integer.parseInt(minutes) : 0;
        return length > DAY ? 0 : length;
    }

    /** Returns the minute at which it ends, which may be after midnight. */
    int end() {
        return from() + length();
    }

    boolean isComplete() {
        return from() >= 0 && length() > 0;
    }

    boolean includes(int minute) {
        return isComplete() && from() <= minute && minute < end();
    }

    /** Returns the text of a minute of the day, or of the next one. */
    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }

    public String times() {
        return isComplete() ? clock(from()) + "–" + clock(end()) : start;
    }
}
