package igf.lab;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats the lines of a Markdown table. */
public final class MarkdownTable {
    private MarkdownTable() {}

    public static String head(String... columns) {
        return row((Object[]) columns) + "\n|" + "---|".repeat(columns.length);
    }

    public static String row(Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell.toString().replace("|", "/").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
