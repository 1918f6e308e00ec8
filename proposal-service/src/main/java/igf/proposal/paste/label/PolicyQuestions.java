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
public final class PolicyQuestions {
    private static final String TRUE_BULLETS = "\u2022\u27A2\u25AA\u25CF\u25A0\u2023";
    private static final int MIN_PART_LENGTH = 20;

    /** A sentence that begins like a question, with the verb before the subject. */
    private static final Pattern ASKING = Pattern.compile(
            "(?:(?:how|what|why|which|who|whose|whom|where|when|to what extent|in (?:what|which) ways?)"
                    + "(?: (?:is|are|was|were|has|have)|(?: [\\p{L}'-]+){0,4} (?:can|could|do|does|did|should|shall|will|would"
                    + "|might|may|must))|should|can|could|do|does|is|are) [^.!]+\\.",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<List<Line>> questions = new ArrayList<>();
    /** The first lines are a heading and belong to the first question. */
    private boolean awaitsFirstQuestion;

    private PolicyQuestions() {}

    public static List<Passage> parse(List<Line> lines) {
        var questions = new PolicyQuestions();
        boolean hasQuestionMark = lines.stream().anyMatch(line -> line.text().indexOf('?') >= 0);
        lines.forEach(line -> questions.add(line, hasQuestionMark));
        return questions.questions.stream().map(Passage::of).toList();
    }

    private void add(Line line, boolean hasQuestionMark) {
        List<String> parts = splitQuestions(line.text());
        if (parts.size() > 1) {
            parts.forEach(part -> startQuestion(line.withText(Marks.withoutMark(part))));
        } else if (Marks.startsWithMark(line.text())) {
            startQuestion(line.withText(Marks.withoutMark(line.text())));
        } else if (questions.isEmpty()) {
            startQuestion(line);
            awaitsFirstQuestion = hasQuestionMark && !isQuestion(line.text());
        } else if (!hasQuestionMark || isQuestion(line.text())) {
            startQuestion(line);
        } else {
            questions.getLast().add(line);
        }
    }

    /** Also accepts a sentence that begins like a question but ends with a full stop. */
    private static boolean isQuestion(String text) {
        return text.indexOf('?') >= 0
                || text.length() <= Line.MAX_SHORT_LENGTH
                        && ASKING.matcher(text).matches();
    }

    private void startQuestion(Line line) {
        if (awaitsFirstQuestion) {
            awaitsFirstQuestion = false;
            questions.getLast().add(line);
        } else {
            questions.add(new ArrayList<>(List.of(line)));
        }
    }

    /** Splits the text at 1., 2., 3. or A., B., C. in sequence; otherwise returns it unchanged. */
    static List<String> splitNumbered(String text) {
        List<String> numbered = splitAt(text, markPositions(text));
        return numbered.size() > 1
                        && numbered.stream().allMatch(part -> part.endsWith("?") || part.length() > MIN_PART_LENGTH)
                ? numbered
                : List.of(text);
    }

    private static List<String> splitQuestions(String text) {
        List<String> numbered = splitNumbered(text);
        if (numbered.size() > 1) {
            return numbered;
        }
        List<String> bulleted = Marks.startsWithBullet(text) ? splitAt(text, bulletPositions(text)) : List.of();
        boolean sure =
                TRUE_BULLETS.indexOf(text.charAt(0)) >= 0 || bulleted.stream().allMatch(part -> part.endsWith("?"));
        return bulleted.size() > 1 && sure ? bulleted : List.of(text);
    }

    /** Returns the positions of 1., 2., 3. or A., B., C. in the text, if it starts with the first of them. */
    private static List<Integer> markPositions(String text) {
        var starts = new ArrayList<Integer>();
        if (Marks.ordinalAt(text, 0) != 1) {
            return starts;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean wordStart = i == 0 || text.charAt(i - 1) == ' ';
            if (wordStart
                    && Marks.ordinalAt(text, i) == starts.size() + 1
                    && isDigitMark(text, i) == isDigitMark(text, 0)) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isDigitMark(String text, int from) {
        return text.substring(from, Math.min(from + 2, text.length())).chars().anyMatch(Character::isDigit);
    }

    private static List<Integer> bulletPositions(String text) {
        var starts = new ArrayList<Integer>(List.of(0));
        String next = " " + text.charAt(0) + " ";
        for (int i = text.indexOf(next, 1); i >= 0; i = text.indexOf(next, i + 2)) {
            starts.add(i + 1);
        }
        return starts;
    }

    private static List<String> splitAt(String text, List<Integer> starts) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            parts.add(text.substring(starts.get(i), end).strip());
        }
        return parts;
    }
}
