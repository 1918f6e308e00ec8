package igf.proposal.paste.label;

import igf.proposal.paste.line.Folded;
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
public final class Hybrid {
    /** The questions of the form of 2022. */
    public static final List<String> QUESTIONS = List.of(
            "How will you facilitate interaction between onsite and online speakers and attendees?",
            "How will you design the session to ensure the best possible experience for online and onsite participants?",
            "Please note any complementary online tools/platforms you plan to use to increase participation and interaction"
                    + " during the session.");

    /** Longer than each question, with its marks. */
    private static final int LONGEST = 300;

    /** A shorter text before a question is its mark. */
    private static final int LONGEST_MARK = 5;

    private static final Pattern BEGINNINGS = Pattern.compile(
            QUESTIONS.stream()
                    .map(question -> Pattern.quote(question.substring(0, 20)))
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);

    private final List<List<Line>> answers = new ArrayList<>();
    private int current;

    private Hybrid() {}

    public static boolean isQuestion(String text) {
        return question(text) >= 0;
    }

    public static List<Passage> answers(List<Line> lines) {
        var hybrid = new Hybrid();
        var cut = lines.stream().flatMap(line -> parts(line).stream()).toList();
        boolean asked = cut.stream().anyMatch(line -> isQuestion(line.text()) || isOwnQuestion(line.text()));
        cut.stream()
                .flatMap(line -> asked
                        ? Stream.of(line)
                        : Questions.numbered(line.text()).stream().map(line::with))
                .forEach(line -> hybrid.add(line, asked));
        return hybrid.answers.stream().map(Passage::of).toList();
    }

    /** Splits a line in which another question of the form follows an answer. */
    private static List<Line> parts(Line line) {
        var parts = new ArrayList<Line>();
        var begins = BEGINNINGS.matcher(line.text());
        int from = 0;
        while (begins.find()) {
            int at = begins.start();
            var asks = question(line.text().substring(at, Math.min(line.text().length(), at + LONGEST))) >= 0;
            if (asks && at - from > LONGEST_MARK) {
                parts.add(line.with(
                        withoutLastBullet(line.text().substring(from, at).strip())));
                from = at;
            }
        }
        parts.add(from == 0 ? line : line.with(line.text().substring(from).strip()));
        return parts;
    }

    private static String withoutLastBullet(String text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last - 1) == ' ' && Marks.startsWithBullet(text.substring(last) + " ")
                ? text.substring(0, last).strip()
                : text;
    }

    private void add(Line line, boolean asked) {
        int question = question(line.text());
        if (question >= 0) {
            current = question;
            answer();
            String rest = Folded.after(QUESTIONS.get(question), Marks.withoutBullet(line.text()))
                    .orElse("");
            if (!rest.isEmpty()) {
                answer().add(line.with(rest));
            }
        } else if (isOwnQuestion(line.text())) {
            // The text of a question from another form is unknown, so it stays with its answer.
            current = answers.size();
            answer().add(line.with(Marks.withoutBullet(line.text())));
        } else if (!asked && Marks.ordinal(line.text(), 0) == answers.size() + 1) {
            current = answers.size();
            answer().add(line.with(Marks.withoutMark(line.text())));
        } else {
            answer().add(line);
        }
    }

    private List<Line> answer() {
        while (answers.size() <= current) {
            answers.add(new ArrayList<>());
        }
        return answers.get(current);
    }

    private static boolean isOwnQuestion(String text) {
        return Marks.startsWithBullet(text) && text.endsWith("?") && text.length() <= Line.LONGEST_SHAPE;
    }

    private static int question(String text) {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Optional<String> rest = Folded.after(QUESTIONS.get(i), Marks.withoutBullet(text));
            if (rest.isPresent()) {
                return i;
            }
        }
        return -1;
    }
}
