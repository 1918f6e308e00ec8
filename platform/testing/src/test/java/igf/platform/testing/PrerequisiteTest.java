package igf.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class PrerequisiteTest {

    @Test
    void what_is_missing_is_skipped_at_home_and_fails_where_nobody_looks() {
        assertThatThrownBy(() -> Prerequisite.skipOrFail("There is no abacus", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("There is no abacus");
        assertThatThrownBy(() -> Prerequisite.skipOrFail("There is no abacus", true))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("There is no abacus");
    }

    @Test
    void a_program_that_answers_is_there() {
        assertThatCode(() -> Prerequisite.program(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Prerequisite.program("no-such-program-anywhere"))
                .hasMessageContaining("no-such-program-anywhere");
    }

    @Test
    void a_file_is_there_where_a_property_names_one() {
        System.setProperty("igf.needed", "pom.xml");
        try {
            assertThat(Prerequisite.file("igf.needed")).isEqualTo(Path.of("pom.xml"));
            System.setProperty("igf.needed", "no-such-file");
            assertThatThrownBy(() -> Prerequisite.file("igf.needed")).isInstanceOf(AssertionFailedError.class);
        } finally {
            System.clearProperty("igf.needed");
        }
        assertThatThrownBy(() -> Prerequisite.file("igf.needed")).isInstanceOf(TestAbortedException.class);
    }
}
