package igf.proposal.paste.label;

import igf.proposal.paste.line.FoldedText;
import igf.proposal.paste.line.Line;
import igf.proposal.paste.line.Marks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Sustainable Development Goals and their targets, as pages list them, one per line. */
public final class Goals {
    /** Titles of the goals 1 to 17 in order, with variants from older pages. */
    private static final List<List<String>> TITLES = List.of(
            List.of("No Poverty"),
            List.of("Zero Hunger"),
            List.of("Good Health and Well-Being"),
            List.of("Quality Education"),
            List.of("Gender Equality"),
            List.of("Clean Water and Sanitation"),
            List.of("Affordable and Clean Energy"),
            List.of("Decent Work and Economic Growth"),
            List.of("Industry, Innovation and Infrastructure"),
            List.of("Reduced Inequalities", "Reduced Inequality"),
            List.of("Sustainable Cities and Communities"),
            List.of("Responsible Consumption and Production", "Responsible Production and Consumption"),
            List.of("Climate Action"),
            List.of("Life Below Water"),
            List.of("Life on Land"),
            List.of("Peace, Justice and Strong Institutions", "Peace and Justice Strong Institutions"),
            List.of("Partnerships for the Goals", "Partnerships to achieve the Goal"));

    private static final Pattern GOAL =
            Pattern.compile("(?:(?:GOAL|SDG) (\\d{1,2})[:.]?|(\\d{1,2})\\.) ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET = Pattern.compile("(\\d{1,2})\\.(\\d{1,2}|[a-dA-D])");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}(?:[ ,;]{1,3}\\d{1,2}){0,16}");

    private Goals() {}

    /** Reads the number of a goal with its official title; empty for a number with any other text. */
    public static OptionalInt parseGoal(Line line) {
        Matcher goal = GOAL.matcher(Marks.withoutBullet(line.text()));
        if (!line.isShort() || !goal.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(goal.group(1) != null ? goal.group(1) : goal.group(2));
        String title = FoldedText.fold(goal.group(3));
        boolean named = isGoal(number)
                && TITLES.get(number - 1).stream()
                        .anyMatch(official -> FoldedText.fold(official).equals(title));
        boolean bare = isGoal(number) && goal.group(1) != null && title.isEmpty();
        return named || bare ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** Reads the number of a UN target, in lower case. */
    public static Optional<String> parseTarget(Line line) {
        return line.isShort() && isTarget(line.text())
                ? Optional.of(line.text().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Reads a list of target numbers, as in "9.1, 9.c"; empty for anything else. */
    public static List<String> parseTargets(String text) {
        if (text.length() > Line.MAX_SHORT_LENGTH) {
            return List.of();
        }
        var ids = Pattern.compile("(?:[ ,;&/]|\\band\\b)+").splitAsStream(text).toList();
        return ids.stream().allMatch(Goals::isTarget)
                ? ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList()
                : List.of();
    }

    /** Reads the target number at the start of a line, as in "9.c Access for all". The line keeps all its words. */
    public static Optional<String> parseLeadingTarget(Line line) {
        int end = line.text().indexOf(' ');
        var first = end < 0 || end > 7 ? "" : line.text().substring(0, end).replaceFirst("[:.)]$", "");
        var named = !first.isEmpty() && !Character.isLowerCase(line.text().codePointAt(end + 1));
        return named && isTarget(first) ? Optional.of(first.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isTarget(String text) {
        Matcher target = TARGET.matcher(text);
        return target.matches()
                && isGoal(Integer.parseInt(target.group(1)))
                && !target.group(2).equals("0");
    }

    public static int goalOf(String target) {
        return Integer.parseInt(target.substring(0, target.indexOf('.')));
    }

    /** Reads a list of goal numbers after the label, as in "SDGs: 5, 16"; empty for anything else. */
    public static List<Integer> parseGoalNumbers(String text) {
        if (text.length() > Line.MAX_SHORT_LENGTH || !NUMBERS.matcher(text).matches()) {
            return List.of();
        }
        List<Integer> numbers = Pattern.compile("[ ,;]+")
                .splitAsStream(text)
                .map(Integer::valueOf)
                .toList();
        return numbers.stream().allMatch(Goals::isGoal) ? numbers : List.of();
    }

    public static String title(int goal) {
        return TITLES.get(goal - 1).getFirst();
    }

    private static boolean isGoal(int number) {
        return number >= 1 && number <= TITLES.size();
    }
}
