package igf.platform.testing.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {

    @TempDir
    Path folder;

    @Test
    void what_is_added_stands_after_what_was_there() {
        var file = new GoldenFile(folder.resolve("a/golden.txt"));
        file.add("counter.opened.1", "{\"name\":\"a b\"}");
        file.add("counter.opened.1", "{}");

        var again = new GoldenFile(folder.resolve("a/golden.txt"));

        assertThat(again.find("counter.opened.1"))
                .extracting(GoldenFile.Line::text)
                .containsExactly("{\"name\":\"a b\"}", "{}");
        assertThat(again.lines()).allMatch(GoldenFile.Line::isUnchanged);
    }

    @Test
    void a_changed_text_or_name_breaks_its_seal_and_no_other() throws IOException {
        var path = folder.resolve("golden.txt");
        var file = new GoldenFile(path);
        file.add("counter.opened.1", "{\"amount\":3}");
        file.add("counter.added.1", "{\"amount\":3}");
        file.add("counter.closed.1", "{}");

        Files.writeString(
                path, Files.readString(path).replace("added.1", "added.2").replaceFirst("3\\}", "4}"));

        assertThat(new GoldenFile(path).lines())
                .extracting(GoldenFile.Line::isUnchanged)
                .containsExactly(false, false, true);
    }

    @Test
    void a_line_that_is_none_is_refused() throws IOException {
        var path = Files.writeString(folder.resolve("golden.txt"), "counter.opened.1 {}");

        assertThatThrownBy(() -> new GoldenFile(path)).hasMessageContaining("not a name, a seal and a text");
    }
}
