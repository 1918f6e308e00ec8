package igf.proposal.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers of the block "Hybrid Format": each below its question, or numbered where the questions were left out.
 */
final class Hybrid {
    /** As the form of 2022 asked. */
    static final List<String> QUESTIONS = List.of(
            "How will you facilitate interaction between onsite and online speakers and attendees?",
            "How will you design the session to ensure the best possible experience for online and onsite participants?",
            "Please note any complementary online tools/platforms you plan to use to increase participation and interaction"
                    + " during the session.");

    private final List<List<Line>> answers = new ArrayList<>();
    private int current;

    private Hybrid() {}

    static boolean isQuestion(String text) {
        return question(text) >= 0;
    }

    static List<Passage> answers(List<Line> lines) {
        var hybrid = new Hybrid();
        boolean asked = lines.stream().anyMatch(line -> isQuestion(line.text()) || isOwnQuestion(line.text()));
        lines.forEach(line -> hybrid.add(line, asked));
        return hybrid.answers.stream().map(Passage::of).toList();
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
            // A question of another form is not known by heart, so it stays with its answer.
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
