package igf.proposal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ImportColumnsTest {

    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9.]+)`");

    @Test
    void the_page_of_imports_lists_every_column() throws IOException {
        var page = Files.readString(Path.of("../docs/imports.md"));
        var table = page.substring(page.indexOf("## Columns"), page.indexOf("## Keys"));
        var listed = new TreeSet<String>();
        FIRST_CELL
                .matcher(table)
                .results()
                .forEach(row -> NAME.matcher(row.group(1))
                        .results()
                        .forEach(name -> listed.add(name.group(1).replaceFirst("^roster\\.\\d+", "roster.0"))));
        var columns = new TreeSet<>(CsvCells.columns());
        columns.addAll(RowReader.OWN_MEMBERS);
        columns.addAll(RowReader.IGNORED_MEMBERS);
        assertThat(listed).isEqualTo(columns);
    }
}
