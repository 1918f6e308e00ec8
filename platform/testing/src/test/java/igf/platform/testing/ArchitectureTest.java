package igf.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import igf.planted.feature.Clocks;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** One rule stands for many ways, so each way is planted in a method of its own. */
    @TestFactory
    Stream<DynamicTest> every_way_to_read_a_clock_or_chance_is_seen() {
        var planted = Architecture.ofTests("igf.planted");
        var found = planted.rules().stream()
                .filter(rule -> rule.getDescription().contains("no clock and no chance"))
                .flatMap(rule -> rule.evaluate(planted.classes()).getFailureReport().getDetails().stream())
                .toList();
        return planted.classes().get(Clocks.class).getMethods().stream()
                .map(method -> DynamicTest.dynamicTest(
                        method.getName(),
                        () -> assertThat(found).anyMatch(line -> line.contains(method.getFullName()))));
    }

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
