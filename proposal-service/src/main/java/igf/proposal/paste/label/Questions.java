package igf.proposal.paste.label;

import igf.proposal.paste.line.Line;
import igf.proposal.paste.line.Marks;
import igf.proposal.paste.line.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits the block of policy questions into single questions. A mark at the start of a line begins one; marks within a
 * line do so only in sequence. Otherwise each paragraph is one question, and a paragraph that asks nothing belongs to
 * the question before it.
 */
public final class Questions {
    private static final String TRUE_BULLETS = "\u2022\u27A2\u25AA\u25CF\u25A0\u2023";
    private static final int SHORTEST_PART = 20;

    /** A sentence that begins like a question, with the verb before the subject. */
    private static final Pattern ASKING = Pattern.compile(
            "(?:(?:how|what|why|which|who|whose|whom|where|when|to what extent|in (?:what|which) ways?)"
                    + "(?: (?:is|are|was|were|has|have)|(?: [\\p{L}'-]+){0,4} (?:can|could|do|does|did|should|shall|will|would"
                    + "|might|may|must))|should|can|could|do|does|is|are) [^.!]+\\.",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<List<Line>> questions = new ArrayList<>();
    /** The first lines are a heading and belong to the first question. */
    private boolean preamble;

    private Questions() {}

    public static List<Passage> of(List<Line> lines) {
        var questions = new Questions();
        boolean asks = lines.stream().anyMatch(line -> line.text().indexOf('?') >= 0);
        lines.forEach(line -> questions.add(line, asks));
        return questions.questions.stream().map(Passage::of).toList();
    }

    private void add(Line line, boolean asks) {
        List<String> parts = parts(line.text());
        if (parts.size() > 1) {
            parts.forEach(part -> start(line.with(Marks.withoutMark(part))));
        } else if (Marks.startsWithMark(line.text())) {
            start(line.with(Marks.withoutMark(line.text())));
        } else if (questions.isEmpty()) {
            start(line);
            preamble = asks && !isQuestion(line.text());
        } else if (!asks || isQuestion(line.text())) {
            start(line);
        } else {
            questions.getLast().add(line);
        }
    }

    /** Some questions end with a full stop, so their beginning decides. */
    private static boolean isQuestion(String text) {
        return text.indexOf('?') >= 0
                || text.length() <= Line.LONGEST_SHAPE && ASKING.matcher(text).matches();
    }

    private void start(Line line) {
        if (preamble) {
            preamble = false;
            questions.getLast().add(line);
        } else {
            questions.add(new ArrayList<>(List.of(line)));
        }
    }

    /** Splits the text at 1., 2., 3. or A., B., C. in sequence; otherwise returns it unchanged. */
    static List<String> numbered(String text) {
        List<String> numbered = cut(text, sequence(text));
        return numbered.size() > 1
                        && numbered.stream().allMatch(part -> part.endsWith("?") || part.length() > SHORTEST_PART)
                ? numbered
                : List.of(text);
    }

    private static List<String> parts(String text) {
        List<String> numbered = numbered(text);
        if (numbered.size() > 1) {
            return numbered;
        }
        List<String> bulleted = Marks.startsWithBullet(text) ? cut(text, bullets(text)) : List.of();
        boolean sure =
                TRUE_BULLETS.indexOf(text.charAt(0)) >= 0 || bulleted.stream().allMatch(part -> part.endsWith("?"));
        return bulleted.size() > 1 && sure ? bulleted : List.of(text);
    }

    /** Returns the positions of 1., 2., 3. or A., B., C. in the text, if it starts with the first of them. */
    private static List<Integer> sequence(String text) {
        var starts = new ArrayList<Integer>();
        if (Marks.ordinal(text, 0) != 1) {
            return starts;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean wordStart = i == 0 || text.charAt(i - 1) == ' ';
            if (wordStart
                    && Marks.ordinal(text, i) == starts.size() + 1
                    && isDigitMark(text, i) == isDigitMark(text, 0)) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isDigitMark(String text, int from) {
        return text.substring(from, Math.min(from + 2, text.length())).chars().anyMatch(Character::isDigit);
    }

    private static List<Integer> bullets(String text) {
        var starts = new ArrayList<Integer>(List.of(0));
        String next = " " + text.charAt(0) + " ";
        for (int i = text.indexOf(next, 1); i >= 0; i = text.indexOf(next, i + 2)) {
            starts.add(i + 1);
        }
        return starts;
    }

    private static List<String> cut(String text, List<Integer> starts) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            parts.add(text.substring(starts.get(i), end).strip());
        }
        return parts;
    }
}
