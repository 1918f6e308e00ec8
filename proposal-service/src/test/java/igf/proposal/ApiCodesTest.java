package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.invitation.Answer;
import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Enums of the domain that have behaviour have the same constants as their counterparts in the API. */
class ApiCodesTest {

    private static final Map<Class<? extends Enum<?>>, Class<? extends Enum<?>>> SAME = Map.ofEntries(
            Map.entry(Stage.class, igf.api.proposal.Stage.class),
            Map.entry(EntryState.class, igf.api.roster.EntryState.class),
            Map.entry(Decision.Outcome.class, DecisionOutcome.class),
            Map.entry(Cause.Kind.class, igf.api.decision.Cause.Kind.class),
            Map.entry(Answer.class, igf.api.invitation.Answer.class));

    @Test
    void they_have_the_same_constants_in_the_same_order() {
        SAME.forEach(
                (domain, api) -> assertThat(names(api)).as(domain.getName()).isEqualTo(names(domain)));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }
}
