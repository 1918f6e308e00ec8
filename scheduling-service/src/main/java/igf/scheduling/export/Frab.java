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

/** How the frab/C3VOC formats write things (github.com/voc/schedule); their schemas are strict about names. */
public final class Frab {

    /** Forums are held in English, with interpretation; no session states another language. */
    public static final String LANGUAGE = "en";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;

    private Frab() {}

    /** At least four of a-z, 0-9 and underscores. */
    public static String acronym(EditionFacts edition) {
        return filled(edition.edition().replace('-', '_'));
    }

    /** {@code <acronym>-<number>-<title>}; the number keeps it the session's own, whatever is cut off. */
    public static String slug(EditionFacts edition, Entry entry) {
        var session = entry.session();
        var plain = Normalizer.normalize(session.title(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = NOT_A_WORD
                .matcher(plain.replaceAll("\\p{M}", ""))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        var rest = session.number() + "-" + (words.isEmpty() ? "session" : words);
        var most = rest.length() > LONGEST ? rest.substring(0, LONGEST).replaceAll("-$", "") : rest;
        return acronym(edition) + "-" + filled(most);
    }

    /** At least two characters, no dash at the end. */
    public static String room(String slug) {
        return slug.length() < 2 || slug.endsWith("-") ? slug + "0" : slug;
    }

    private static String filled(String text) {
        return text.length() < SHORTEST ? text + "0".repeat(SHORTEST - text.length()) : text;
    }

    public static String moment(LocalDateTime local, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                LocalTimes.instant(local, zone).atZone(zone).toOffsetDateTime());
    }

    public static String clock(LocalDateTime local) {
        return CLOCK.format(local);
    }

    public static String duration(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** The first paragraph. */
    public static String summary(Entry entry) {
        var text = entry.session().description();
        var end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }

    public static String track(Entry entry) {
        return entry.session().subthemes().stream().map(Theme::name).findFirst().orElse("");
    }

    /** Old readers know a person by a number: as good as the id, as long as an edition has less than some thousand. */
    public static int number(UUID person) {
        return (int) ((person.getMostSignificantBits() ^ person.getLeastSignificantBits()) & 0x3fffffff) + 1;
    }
}
