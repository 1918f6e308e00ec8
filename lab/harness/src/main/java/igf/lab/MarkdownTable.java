package igf.lab;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of a table in Markdown, which can also be read on a terminal. */
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
