package igf.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    @Test
    void a_cell_cannot_break_its_table() {
        assertThat(MarkdownTable.head("a", "b")).isEqualTo("| a | b |\n|---|---|");
        assertThat(MarkdownTable.row(1, "x|y\nz")).isEqualTo("| 1 | x/y z |");
    }
}
