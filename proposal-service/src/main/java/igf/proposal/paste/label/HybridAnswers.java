package igf.proposal.paste.label;

import igf.proposal.paste.line.FoldedText;
import igf.proposal.paste.line.Line;
import igf.proposal.paste.line.Marks;
import igf.proposal.paste.line.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers of the block "Hybrid Format": each below its question, or numbered if the questions are missing. */
public final class HybridAnswers {
    /** The questions of the form of 2022. */
    public static final List<String> QUESTIONS = List.of(
            "How will you facilitate interaction between onsite and online speakers and attendees?",
            "How will you design the session to ensure the best possible experience for online and onsite participants?",
            "Please note any complementary online tools/platforms you plan to use to increase participation and interaction"
                    + " during the session.");

    /** No question is longer, including its marks. */
    private static final int MAX_QUESTION_LENGTH = 300;

    /** A text of at most this length before a question is its mark. */
    private static final int MAX_MARK_LENGTH = 5;

    private static final Pattern BEGINNINGS = Pattern.compile(
            QUESTIONS.stream()
                    .map(question -> Pattern.quote(question.substring(0, 20)))
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);

    private final List<List<Line>> answers = new ArrayList<>();
    private int current;

    private HybridAnswers() {}

    public static boolean isQuestion(String text) {
        return questionIndex(text) >= 0;
    }

    public static List<Passage> parse(List<Line> lines) {
        var hybrid = new HybridAnswers();
        var parts =
                lines.stream().flatMap(line -> splitAtQuestions(line).stream()).toList();
        boolean hasQuestions =
                parts.stream().anyMatch(line -> isQuestion(line.text()) || isOtherFormQuestion(line.text()));
        parts.stream()
                .flatMap(line -> hasQuestions
                        ? Stream.of(line)
                        : PolicyQuestions.splitNumbered(line.text()).stream().map(line::withText))
                .forEach(line -> hybrid.add(line, hasQuestions));
        return hybrid.answers.stream().map(Passage::of).toList();
    }

    /** Splits a line in which another question of the form follows an answer. */
    private static List<Line> splitAtQuestions(Line line) {
        var parts = new ArrayList<Line>();
        var begins = BEGINNINGS.matcher(line.text());
        int from = 0;
        while (begins.find()) {
            int at = begins.start();
            var isQuestionStart =
                    questionIndex(line.text().substring(at, Math.min(line.text().length(), at + MAX_QUESTION_LENGTH)))
                            >= 0;
            if (isQuestionStart && at - from > MAX_MARK_LENGTH) {
                parts.add(line.withText(
                        withoutLastBullet(line.text().substring(from, at).strip())));
                from = at;
            }
        }
        parts.add(from == 0 ? line : line.withText(line.text().substring(from).strip()));
        return parts;
    }

    private static String withoutLastBullet(String text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last - 1) == ' ' && Marks.startsWithBullet(text.substring(last) + " ")
                ? text.substring(0, last).strip()
                : text;
    }

    private void add(Line line, boolean hasQuestions) {
        int question = questionIndex(line.text());
        if (question >= 0) {
            current = question;
            currentAnswer();
            String rest = FoldedText.removePrefix(QUESTIONS.get(question), Marks.withoutBullet(line.text()))
                    .orElse("");
            if (!rest.isEmpty()) {
                currentAnswer().add(line.withText(rest));
            }
        } else if (isOtherFormQuestion(line.text())) {
            // The text of a question from another form is unknown, so it stays with its answer.
            current = answers.size();
            currentAnswer().add(line.withText(Marks.withoutBullet(line.text())));
        } else if (!hasQuestions && Marks.ordinalAt(line.text(), 0) == answers.size() + 1) {
            current = answers.size();
            currentAnswer().add(line.withText(Marks.withoutMark(line.text())));
        } else {
            currentAnswer().add(line);
        }
    }

    private List<Line> currentAnswer() {
        while (answers.size() <= current) {
            answers.add(new ArrayList<>());
        }
        return answers.get(current);
    }

    private static boolean isOtherFormQuestion(String text) {
        return Marks.startsWithBullet(text) && text.endsWith("?") && text.length() <= Line.MAX_SHORT_LENGTH;
    }

    private static int questionIndex(String text) {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Optional<String> rest = FoldedText.removePrefix(QUESTIONS.get(i), Marks.withoutBullet(text));
            if (rest.isPresent()) {
                return i;
            }
        }
        return -1;
    }
}
