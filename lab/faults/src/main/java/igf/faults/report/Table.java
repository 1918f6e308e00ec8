package igf.faults.report;

import igf.lab.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats the results as a Markdown table. */
public final class Table {
    private Table() {}

    public static final String HEAD =
            MarkdownTable.head("journey", "fault", "evidence", "invariants", "recovery", "verdict");

    public static String row(JourneyResult result) {
        return MarkdownTable.row(
                result.name(),
                result.fault(),
                result.evidence(),
                result.invariants(),
                result.recovery() < 0 ? "" : String.format(Locale.ROOT, "%.1f s", result.recovery() / 1000.0),
                result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    public static String details(JourneyResult result) {
        return result.violations().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> "%s %s (%s):%n  %s"
                        .formatted(
                                result.name(),
                                e.getKey(),
                                e.getKey().sentence(),
                                e.getValue().stream().limit(10).collect(Collectors.joining("\n  "))))
                .collect(Collectors.joining("\n"));
    }

    public static String of(String title, List<JourneyResult> results) {
        return title + "\n\n" + HEAD + "\n" + results.stream().map(Table::row).collect(Collectors.joining("\n"))
                + "\n\n"
                + results.stream()
                        .map(Table::details)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
