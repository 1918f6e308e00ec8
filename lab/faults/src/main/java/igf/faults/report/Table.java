package igf.faults.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table as Markdown, which is also how it is read on a terminal. */
public final class Table {
    private Table() {}

    public static final String HEAD = """
            | journey | fault | evidence that it landed | invariants | recovery | verdict |
            |---|---|---|---|---|---|""";

    public static String row(Line line) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        line.name(),
                        line.fault(),
                        line.evidence().replace("|", "/").replace("\n", " "),
                        line.invariants(),
                        line.recovery() < 0 ? "" : String.format(Locale.ROOT, "%.1f s", line.recovery() / 1000.0),
                        line.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** What was violated, for whoever has to find out why. */
    public static String details(Line line) {
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

    public static String of(String how, List<Line> lines) {
        return how + "\n\n" + HEAD + "\n" + lines.stream().map(Table::row).collect(Collectors.joining("\n")) + "\n\n"
                + lines.stream()
                        .map(Table::details)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
