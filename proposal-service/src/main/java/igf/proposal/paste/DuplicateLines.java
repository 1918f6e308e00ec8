package igf.proposal.paste;

import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.label.Person;
import igf.proposal.paste.line.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Removes the duplicates that text extractors create from pages of 2025 (lines 1 2 3 2 3). A page has duplicates if a
 * numbered organizer or speaker occurs twice, word for word. Only then are repeated long lines removed, too. Unnumbered
 * people always stay: two equal lines are two roles of one person.
 */
final class DuplicateLines {
    private static final Pattern NUMBERED =
            Pattern.compile("(?:Organi[sz]er|Speaker) \\d{1,3}:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int MIN_LONG_LENGTH = 60;

    private DuplicateLines() {}

    static List<Line> remove(List<Line> lines, Page page) {
        Map<String, Line> seen = new HashMap<>();
        boolean hasDuplicates = false;
        for (Line line : lines) {
            hasDuplicates |= isNumbered(line) && seen.putIfAbsent(line.text(), line) != null;
        }
        if (!hasDuplicates) {
            return lines;
        }
        seen.clear();
        var kept = new ArrayList<Line>();
        for (Line line : lines) {
            boolean candidate = isNumbered(line)
                    || (line.text().length() > MIN_LONG_LENGTH
                            && !Person.parseSpeaker(line.text()).isClassified());
            Line first = candidate ? seen.putIfAbsent(line.text(), line) : null;
            if (first == null) {
                kept.add(line);
            } else {
                page.addEvidence("", line, Confidence.HIGH, "doubles-line-" + first.number());
            }
        }
        page.hints.add(new Hint(
                Hint.Code.DOUBLED_LINES_UNDONE, "", (lines.size() - kept.size()) + " duplicate lines were removed."));
        return kept;
    }

    private static boolean isNumbered(Line line) {
        return line.isShort() && NUMBERED.matcher(line.text()).matches();
    }
}
