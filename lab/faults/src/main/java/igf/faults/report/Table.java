package igf.faults.report;

import igf.lab.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats the table as Markdown, which can also be read on a terminal. */
public final class Table {
    private Table() {}

    public static final String HEAD =
            MarkdownTable.head("journey", "fault", "evidence that it landed", "invariants", "recovery", "verdict");

    public static String row(JourneyResult line) {
        return MarkdownTable.row(
                line.name(),
                line.fault(),
                line.evidence(),
                line.invariants(),
                line.recovery() < 0 ? "" : String.format(Locale.ROOT, "%.1f s", line.recovery() / 1000.0),
                line.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Describes the violations of a journey. */
    public static String details(JourneyResult line) {
        return line.violations().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> "%s %s (%s):%n  %s"
                        .formatted(
                                line.name(),
                                e.getKey(),
                                e.getKey().sentence(),
                                e.getValue().stream().limit(10).collect(Collectors.joining("\n  "))))
                .collect(Collectors.joining("\n"));
    }

    public static String of(String how, List<JourneyResult> lines) {
        return how + "\n\n" + HEAD + "\n" + lines.stream().map(Table::row).collect(Collectors.joining("\n")) + "\n\n"
                + lines.stream()
                        .map(Table::details)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
