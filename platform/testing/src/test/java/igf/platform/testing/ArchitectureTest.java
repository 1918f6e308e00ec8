package igf.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import igf.planted.feature.Clocks;
import igf.planted.feature.CommandController;
import igf.planted.feature.Feature;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** Uses that each allow-list must find, so that it is red for what is planted and not for something else. */
    private static final Map<Kind, List<String>> PLANTED = Map.of(
            Kind.DECISION,
            List.of("org.springframework.web.bind.annotation.RestController", "igf.planted.feature.PlantedHelper"),
            Kind.READER,
            List.of("igf.platform.command.Commands"),
            Kind.SERVICE,
            List.of("igf.planted.other.OtherView"),
            Kind.REACTION,
            List.of("igf.platform.messaging.OutgoingEvent"),
            Kind.EDGE,
            List.of("igf.planted.other.OtherView"),
            Kind.MESSAGING,
            List.of("igf.planted.other.OtherView"));

    /** One rule stands for many ways, so each way is planted in a method of its own. */
    @TestFactory
    Stream<DynamicTest> every_way_to_read_a_clock_or_chance_is_seen() {
        var planted = Architecture.ofTests("igf.planted");
        var found = planted.rules().stream()
                .filter(rule -> rule.getDescription().contains("no clock and no random numbers"))
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

    @TestFactory
    Stream<DynamicTest> every_allow_list_is_red_for_what_is_planted() {
        var planted = Architecture.ofTests("igf.planted");
        return Stream.of(Kind.values())
                .map(kind -> DynamicTest.dynamicTest(kind.rule(), () -> {
                    var found = planted.rules().stream()
                            .filter(rule -> rule.getDescription().equals(kind.rule()))
                            .flatMap(rule -> rule.evaluate(planted.classes()).getFailureReport().getDetails().stream())
                            .toList();
                    assertThat(PLANTED.get(kind))
                            .allSatisfy(use -> assertThat(found).anyMatch(line -> line.contains(use)));
                }));
    }

    @Test
    void a_command_handler_in_a_controller_is_found() {
        var planted = Architecture.ofTests("igf.planted");
        assertThat(planted.rules().stream()
                        .filter(rule -> rule.getDescription().equals("no class has two kinds"))
                        .flatMap(rule -> rule.evaluate(planted.classes()).getFailureReport().getDetails().stream()))
                .anyMatch(line -> line.contains(CommandController.class.getName()))
                .anyMatch(line -> line.contains(Feature.class.getName()));
    }
}
