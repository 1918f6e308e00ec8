package igf.proposal.paste.label;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.paste.line.Line;
import igf.proposal.vocabulary.Synonyms;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person read from one line, from right to left: region, stakeholder group, and the rest is the name. */
public record Person(
        @Nullable String name,
        @Nullable String email,
        @Nullable String affiliation,
        @Nullable StakeholderGroup group,
        @Nullable Region region,
        @Nullable Gender gender,
        @Nullable Attendance attendance) {
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "di", "del", "della", "van", "von", "der", "den", "ter", "al", "bin", "el", "la",
            "y", "e");
    /** More parts than a line about a person has; limits the work for a line of commas. */
    private static final int MAX_PARTS = 16;

    private static final Pattern BLANKS = Pattern.compile(" ");

    /** Reads an organizer. The first comma ends the name; the rest is the affiliation, which may contain commas. */
    public static Person parseOrganizer(String text) {
        return read(text, true);
    }

    /**
     * Reads a speaker. The name may contain commas if a stakeholder group or region follows; otherwise the first comma
     * ends it.
     */
    public static Person parseSpeaker(String text) {
        return read(text, false);
    }

    public boolean isClassified() {
        return group != null || region != null;
    }

    private static Person read(String text, boolean organizer) {
        String email = null;
        StakeholderGroup group = null;
        Region region = null;
        Gender gender = null;
        Attendance attendance = null;
        String rest = text;
        for (int parts = 0; parts < MAX_PARTS; parts++) {
            String tail = tail(rest);
            StakeholderGroup groupHere =
                    group == null ? Synonyms.GROUPS.find(tail).orElse(null) : null;
            Region regionHere = region == null && group == null
                    ? Synonyms.REGIONS.find(tail).orElse(null)
                    : null;
            if (email == null && tail.indexOf('@') > 0 && tail.indexOf(' ') < 0) {
                email = tail;
            } else if (gender == null && (tail.equalsIgnoreCase("female") || tail.equalsIgnoreCase("male"))) {
                gender = Synonyms.GENDERS.find(tail).orElseThrow();
            } else if (attendance == null
                    && tail.length() > 3
                    && Synonyms.ATTENDANCE.find(tail).isPresent()) {
                attendance = Synonyms.ATTENDANCE.find(tail).get();
            } else if (regionHere != null
                    && (groupHere == null
                            || Synonyms.GROUPS.find(tail(withoutTail(rest))).isPresent())) {
                region = regionHere;
            } else if (groupHere != null) {
                group = groupHere;
            } else if (!tail.isEmpty() || rest.isEmpty()) {
                break;
            }
            rest = withoutTail(rest);
        }
        boolean nameOnly = !organizer && (group != null || region != null);
        int comma = nameOnly ? -1 : rest.indexOf(',');
        String name = comma < 0 ? rest : rest.substring(0, comma).strip();
        String affiliation = comma < 0 ? "" : rest.substring(comma + 1).strip();
        return new Person(emptyToNull(name), email, emptyToNull(affiliation), group, region, gender, attendance);
    }

    private static String tail(String text) {
        return text.substring(text.lastIndexOf(',') + 1).strip();
    }

    private static String withoutTail(String text) {
        int comma = text.lastIndexOf(',');
        return comma < 0 ? "" : text.substring(0, comma).strip();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Splits "A and B" into two people; returns any other line unchanged. */
    public static List<String> split(String text) {
        int separator = text.indexOf(" and ");
        int length = " and ".length();
        if (separator < 0) {
            separator = text.indexOf(" & ");
            length = " & ".length();
        }
        if (separator < 0 || text.length() > Line.MAX_SHORT_LENGTH) {
            return List.of(text);
        }
        String first = text.substring(0, separator).strip();
        String second = text.substring(separator + length).strip();
        return looksLikeName(first) && looksLikeName(second) ? List.of(first, second) : List.of(text);
    }

    /** Returns whether the text is two to eight capitalized words, without digits or punctuation of sentences. */
    public static boolean looksLikeName(String text) {
        if (text.length() > 80) {
            return false;
        }
        String[] words = BLANKS.split(text);
        if (words.length < 2
                || words.length > 8
                || text.chars().anyMatch(c -> Character.isDigit(c) || "?!:;#@,".indexOf(c) >= 0)) {
            return false;
        }
        for (String word : words) {
            int first = word.codePointAt(0) == '\'' && word.length() > 1 ? word.codePointAt(1) : word.codePointAt(0);
            boolean capital = Character.isLetter(first) && !Character.isLowerCase(first);
            if (!capital && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
