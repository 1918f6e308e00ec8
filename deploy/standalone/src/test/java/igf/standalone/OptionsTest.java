package igf.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.standalone.data.StartupException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void withoutAnythingTheDataAreInTheFolderDataAndThePortIs8080() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(Path.of("data"), 8080, false, false));
    }

    @Test
    void bothCanBeChosen() {
        assertThat(Options.of(List.of("--port", "9000", "--data", "/srv/igf")))
                .isEqualTo(new Options(Path.of("/srv/igf"), 9000, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot 1", "--port", "--port x", "--port 0", "--port 65536", "--data"})
    void whatCannotBeUnderstoodIsSaidInOneSentence(String line) {
        assertThatThrownBy(() -> Options.of(List.of(line.split(" "))))
                .isInstanceOf(StartupException.class)
                .message()
                .hasLineCount(1);
    }
}
