package igf.proposal.paste.label;

import igf.proposal.paste.line.Line;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title with its number, as spelled by the site ("IGF 2023 WS #353 …", "WS #51 …") and by the schedule ("… (WS186)").
 *
 * @param title empty if it is on the next line
 */
public record TitleLine(@Nullable Integer year, @Nullable String type, int number, String title) {
    private static final Pattern SITE = Pattern.compile(
            "IGF (\\d{4}),? ([\\p{L}/ -]{2,40}?) ?# ?(\\d{1,5})(?:[:.] | - | |$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT =
            Pattern.compile("WS ?# ?(\\d{1,5})(?:[:.] | - | |$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEDULE = Pattern.compile(".*\\(WS ?#? ?(\\d{1,5})\\)", Pattern.CASE_INSENSITIVE);

    public static Optional<TitleLine> parse(Line line) {
        String text = line.text();
        String beginning = text.substring(0, Math.min(text.length(), 100));
        Matcher site = SITE.matcher(beginning);
        if (site.lookingAt()) {
            return Optional.of(new TitleLine(
                    Integer.valueOf(site.group(1)),
                    site.group(2),
                    Integer.parseInt(site.group(3)),
                    text.substring(site.end()).strip()));
        }
        Matcher brief = SHORT.matcher(beginning);
        if (brief.lookingAt()) {
            return Optional.of(new TitleLine(
                    null,
                    "WS",
                    Integer.parseInt(brief.group(1)),
                    text.substring(brief.end()).strip()));
        }
        Matcher schedule = SCHEDULE.matcher(text);
        if (line.isShort() && schedule.matches()) {
            String title = text.substring(0, text.lastIndexOf('(')).strip();
            return Optional.of(new TitleLine(null, "WS", Integer.parseInt(schedule.group(1)), title));
        }
        return Optional.empty();
    }
}
