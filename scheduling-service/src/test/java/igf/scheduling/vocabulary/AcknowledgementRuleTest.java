package igf.scheduling.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcknowledgementRuleTest {

    private static Clash clash(Kind kind, Severity severity) {
        return new Clash(new UUID(1, 1), kind, severity, null, null, null, "harbour");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_hard_clashes_a_release_can_acknowledge_those_of_people_and_slots_only(Kind kind) {
        assertThat(AcknowledgementRule.FOR_RELEASES.allows(clash(kind, Severity.HARD)))
                .isEqualTo(Set.of(Kind.PERSON, Kind.UNAVAILABLE, Kind.SLOT).contains(kind));
        assertThat(AcknowledgementRule.FOR_RELEASES.allows(clash(kind, Severity.SOFT)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void another_kind_is_added_by_naming_it(Kind kind) {
        var rule = new AcknowledgementRule(EnumSet.of(Kind.PERSON, kind));
        assertThat(Stream.of(Kind.values()).filter(one -> rule.allows(clash(one, Severity.HARD))))
                .containsExactlyInAnyOrderElementsOf(EnumSet.of(Kind.PERSON, kind));
    }
}
