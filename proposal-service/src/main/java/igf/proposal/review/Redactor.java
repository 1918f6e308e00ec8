package igf.proposal.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes people and organizations from a text, regardless of accents and spaces. Removes too many words rather than
 * too few.
 */
public final class Redactor {

    public static final String PLACEHOLDER = "[redacted]";

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final int MIN_PART_LENGTH = 3;

    private final List<Needle> needles = new ArrayList<>();

    /** @param properName matches only words with a capital letter, or all capitals if very short */
    private record Needle(String folded, boolean properName) {}

    public Redactor(Collection<String> names, Collection<String> organizations, Collection<String> emails) {
        names.forEach(this::addPerson);
        organizations.forEach(this::addOrganization);
        emails.forEach(email -> addNeedle(email.substring(email.indexOf('@') + 1), false));
    }

    private void addPerson(String name) {
        addNeedle(name, false);
        for (var part : name.split("[\\s.,]+")) {
            if (part.length() >= MIN_PART_LENGTH && !Character.isLowerCase(part.codePointAt(0))) {
                addNeedle(part, true);
            }
        }
    }

    private void addOrganization(String name) {
        var bare = BRACKETED.matcher(name).replaceAll(" ");
        addNeedle(bare, !Folded.of(bare).text().strip().contains(" "));
        BRACKETED.matcher(name).results().forEach(part -> addNeedle(part.group(1), true));
        var first = bare.split("[,;/|]", 2)[0];
        addNeedle(first, !Folded.of(first).text().strip().contains(" "));
    }

    private void addNeedle(String text, boolean properName) {
        var folded = Folded.of(text).text().strip();
        if (folded.length() >= 2) {
            needles.add(new Needle(folded, properName));
        }
    }

    public @Nullable String redact(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = EMAIL.matcher(text).replaceAll(PLACEHOLDER);
        var folded = Folded.of(plain);
        var redacted = new BitSet();
        for (var needle : needles) {
            for (var at = folded.text().indexOf(needle.folded());
                    at >= 0;
                    at = folded.text().indexOf(needle.folded(), at + 1)) {
                var from = folded.startOf(at);
                var to = folded.endOf(at + needle.folded().length() - 1);
                if (folded.isWholeWord(at, needle.folded().length())
                        && (!needle.properName() || isProperName(plain.substring(from, to)))) {
                    redacted.set(from, to);
                }
            }
        }
        return redactRanges(plain, redacted);
    }

    public List<String> redact(List<String> texts) {
        return texts.stream().map(text -> String.valueOf(redact(text))).toList();
    }

    private static boolean isProperName(String found) {
        return found.length() <= MIN_PART_LENGTH
                ? found.equals(found.toUpperCase(Locale.ROOT))
                : !Character.isLowerCase(found.codePointAt(0));
    }

    private static String redactRanges(String text, BitSet redacted) {
        var result = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var from = redacted.nextSetBit(at);
            if (from < 0) {
                return result.append(text, at, text.length()).toString();
            }
            result.append(text, at, from).append(PLACEHOLDER);
            at = redacted.nextClearBit(from);
        }
        return result.toString();
    }

    /** A text without accents, case and punctuation, with the source position of each character. */
    private record Folded(String text, List<Integer> starts, List<Integer> ends) {

        static Folded of(String source) {
            var text = new StringBuilder();
            var starts = new ArrayList<Integer>();
            var ends = new ArrayList<Integer>();
            for (int at = 0, next; at < source.length(); at = next) {
                var point = source.codePointAt(at);
                next = at + Character.charCount(point);
                var folded = fold(point);
                if (folded.isEmpty() && !ends.isEmpty()) {
                    ends.set(ends.size() - 1, next);
                } else if (!folded.equals(" ") || text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
                    text.append(folded);
                    for (int i = 0; i < folded.length(); i++) {
                        starts.add(at);
                        ends.add(next);
                    }
                }
            }
            return new Folded(text.toString(), starts, ends);
        }

        private static String fold(int point) {
            if (Character.getType(point) == Character.NON_SPACING_MARK) {
                return "";
            }
            var folded = new StringBuilder();
            Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(folded::appendCodePoint);
            return folded.isEmpty() ? " " : folded.toString();
        }

        int startOf(int index) {
            return starts.get(index);
        }

        int endOf(int index) {
            return ends.get(index);
        }

        /**
         * Returns whether a match is a whole word. Scripts without case often have no spaces between words, so there
         * every match counts.
         */
        boolean isWholeWord(int at, int length) {
            var first = text.codePointAt(at);
            if (Character.isLetter(first) && !Character.isLowerCase(first)) {
                return true;
            }
            return (at == 0 || text.charAt(at - 1) == ' ')
                    && (at + length == text.length() || text.charAt(at + length) == ' ');
        }
    }
}
