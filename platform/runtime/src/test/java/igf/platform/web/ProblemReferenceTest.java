package igf.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.problem.ProblemKind;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemReferenceTest {

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void the_reference_lists_every_type_with_its_status(ProblemKind kind) {
        assertThat(Path.of("../../docs/problems.md"))
                .content()
                .contains("| `%s` | %d |".formatted(kind.type().replace("urn:igf:problem:", ""), kind.status()));
    }
}
