package igf.proposal.paste.label;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.proposal.paste.line.Line;
import igf.proposal.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line about the format, such as "Round Table - Circle - 60 Min" and shorter forms.
 *
 * @param other parts of the line that match no list
 */
public record FormatLine(
        @Nullable FormatType type,
        @Nullable Layout layout,
        @Nullable Integer minutes,
        List<String> other) {
    private static final Pattern DASH = Pattern.compile(" [-\u2013\u2014] ");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3}) ?min(?:ute)?s?\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /**
     * Reads a line without a label. Each part must match a list; only if minutes end the line, the format may be any
     * text.
     */
    public static Optional<FormatLine> parseUnlabelled(Line line) {
        FormatLine read = parseLabelled(line);
        boolean hasFreeFormat = read.minutes != null
                && read.other.size() == 1
                && read.type == null
                && line.text().length() < 100;
        boolean known = read.other.isEmpty() && (read.type != null || read.layout != null);
        if (!line.isShort()
                || !(known || (hasFreeFormat && DASH.matcher(line.text()).find()))) {
            return Optional.empty();
        }
        return Optional.of(
                hasFreeFormat ? new FormatLine(FormatType.OTHER, read.layout, read.minutes, read.other) : read);
    }

    /** Reads text after or below its label, which is always about the format. */
    public static FormatLine parseLabelled(Line line) {
        FormatType type = null;
        Layout layout = null;
        Integer minutes = null;
        var other = new ArrayList<String>();
        for (String part : line.isShort() ? DASH.split(line.text()) : new String[] {line.text()}) {
            Matcher length = MINUTES.matcher(part);
            if (type == null && Synonyms.FORMATS.find(part).isPresent()) {
                type = Synonyms.FORMATS.find(part).get();
                if (!Synonyms.FORMATS.defaultSpelling(type).equalsIgnoreCase(part) && type == FormatType.OTHER) {
                    other.add(part);
                }
            } else if (layout == null && Synonyms.LAYOUTS.find(part).isPresent()) {
                layout = Synonyms.LAYOUTS.find(part).get();
            } else if (minutes == null && length.matches()) {
                minutes = Integer.valueOf(length.group(1));
            } else {
                other.add(part.strip());
            }
        }
        return new FormatLine(type, layout, minutes, List.copyOf(other));
    }

    /** Reads "60", or "60 Min", after a label for the duration. */
    public static Optional<Integer> parseMinutes(String text) {
        Matcher length = MINUTES.matcher(text);
        if (text.length() < 20 && NUMBER.matcher(text).matches()) {
            return Optional.of(Integer.valueOf(text));
        }
        return text.length() < 20 && length.matches()
                ? Optional.of(Integer.valueOf(length.group(1)))
                : Optional.empty();
    }
}
