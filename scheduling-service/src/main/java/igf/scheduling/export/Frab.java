package igf.scheduling.export;

import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Theme;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Converts values for the frab/C3VOC formats (github.com/voc/schedule), whose schemas restrict names. */
public final class Frab {

    /** Forums are held in English, with interpretation. Workshops do not state a language. */
    private static final String LANGUAGE = "en";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 80;

    private Frab() {}

    /** Returns at least four characters of a-z, 0-9 and underscore. */
    public static String acronym(EditionFacts edition) {
        return padded(edition.edition().replace('-', '_'));
    }

    /** Returns {@code <acronym>-<number>-<title>}; the number keeps it unique if the title is cut off. */
    public static String slug(EditionFacts edition, Entry entry) {
        var session = entry.session();
        var plain = Normalizer.normalize(session.title(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = NOT_A_WORD
                .matcher(plain.replaceAll("\\p{M}", ""))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        var numberAndTitle = session.number() + "-" + (words.isEmpty() ? "session" : words);
        var truncated = numberAndTitle.length() > MAX_LENGTH
                ? numberAndTitle.substring(0, MAX_LENGTH).replaceAll("-$", "")
                : numberAndTitle;
        return acronym(edition) + "-" + padded(truncated);
    }

    /** Returns at least two characters, without a dash at the end. */
    public static String room(String slug) {
        return slug.length() < 2 || slug.endsWith("-") ? slug + "0" : slug;
    }

    private static String padded(String text) {
        return text.length() < MIN_LENGTH ? text + "0".repeat(MIN_LENGTH - text.length()) : text;
    }

    public static String offsetDateTime(LocalDateTime local, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                LocalTimes.toInstant(local, zone).atZone(zone).toOffsetDateTime());
    }

    public static String clockTime(LocalDateTime local) {
        return CLOCK.format(local);
    }

    public static String duration(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** Returns the first paragraph. */
    public static String summary(Entry entry) {
        var text = entry.session().description();
        var end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }

    /** Returns the format of a workshop, and the kind of any other session. */
    public static String type(Entry entry) {
        var session = entry.session();
        return session.details() == null ? session.format().type() : session.kind();
    }

    /** Returns the language of the session. */
    public static String language(Entry entry) {
        var details = entry.session().details();
        return details == null || details.language() == null ? LANGUAGE : details.language();
    }

    public static String track(Entry entry) {
        return entry.session().subthemes().stream().map(Theme::name).findFirst().orElse("");
    }

    /**
     * Returns a number for programs that identify people by a number. Collisions are unlikely for the few thousand
     * people of an edition.
     */
    public static int personNumber(UUID person) {
        return (int) ((person.getMostSignificantBits() ^ person.getLeastSignificantBits()) & 0x3fffffff) + 1;
    }

    /** Removes characters that XML does not allow. A single one would make the whole document unreadable. */
    public static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
