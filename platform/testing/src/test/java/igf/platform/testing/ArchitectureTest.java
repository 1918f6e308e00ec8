package igf.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** A rule that has never been seen red proves nothing: each must catch what is planted in igf.planted. */
    @TestFactory
    Stream<DynamicTest> every_rule_catches_its_planted_violation() {
        var planted = Architecture.ofTests("igf.planted");
        return planted.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(planted.classes()).hasViolation())
                                .isTrue()));
    }
}
