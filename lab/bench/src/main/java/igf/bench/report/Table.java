package igf.bench.report;

import igf.bench.measure.RatioLimits;
import igf.lab.Machine;
import igf.lab.MarkdownTable;
import java.util.List;
import java.util.Locale;

/** Formats the results as a Markdown table. */
public final class Table {
    private Table() {}

    public static String of(Machine machine, String description, List<RowResult> results) {
        var text = new StringBuilder();
        text.append(machine).append("; ").append(description).append("\n\n");
        text.append(MarkdownTable.head(
                        "#",
                        "ours ÷ theirs",
                        "ours",
                        "theirs",
                        "ratio (lowest–highest)",
                        "good",
                        "goal",
                        "reached",
                        "load"))
                .append('\n');
        results.forEach(result -> text.append(row(result)).append('\n'));
        text.append('\n');
        for (var result : results) {
            if (!result.note().isEmpty()) {
                text.append("- ")
                        .append(result.number())
                        .append(": ")
                        .append(result.note())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Formats one row, for printing when it is measured. */
    public static String row(RowResult result) {
        var bar = result.bar();
        var sign = bar.moreIsBetter() ? "≥ " : "≤ ";
        var good = sign + plain(bar.good());
        var goal = sign + plain(bar.goal());
        var measured = result.measured();
        if (measured == null) {
            return MarkdownTable.row(result.number(), result.title(), "", "", "not measured", good, goal, "", "");
        }
        return MarkdownTable.row(
                result.number(),
                result.title(),
                figure(measured.ours()) + " " + measured.unit(),
                figure(measured.theirs()) + " " + measured.unit(),
                "**%s** (%s–%s)"
                        .formatted(figure(measured.ratio()), figure(measured.lowest()), figure(measured.highest())),
                good,
                goal,
                word(bar.judge(measured.ratio())),
                "%.1f".formatted(result.load()));
    }

    private static String word(RatioLimits.Verdict verdict) {
        return switch (verdict) {
            case GOAL -> "goal";
            case GOOD -> "good";
            case BELOW -> "no";
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** Formats a number with three significant digits. */
    static String figure(double number) {
        if (number >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(Locale.ROOT, number >= 100 ? "%.0f" : number >= 10 ? "%.1f" : "%.2f", number);
    }
}
