package igf.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.invitation.Answer;
import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
import igf.proposal.vocabulary.Attendance;
import igf.proposal.vocabulary.FormatType;
import igf.proposal.vocabulary.Gender;
import igf.proposal.vocabulary.Layout;
import igf.proposal.vocabulary.Region;
import igf.proposal.vocabulary.RosterRole;
import igf.proposal.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Enums of the domain that have behaviour have the same constants as their counterparts in the API. */
class ApiCodesTest {

    private static final Map<Class<? extends Enum<?>>, Class<? extends Enum<?>>> SAME = Map.ofEntries(
            Map.entry(Attendance.class, igf.api.vocabulary.Attendance.class),
            Map.entry(Gender.class, igf.api.vocabulary.Gender.class),
            Map.entry(Region.class, igf.api.vocabulary.Region.class),
            Map.entry(StakeholderGroup.class, igf.api.vocabulary.StakeholderGroup.class),
            Map.entry(FormatType.class, igf.api.proposal.FormatType.class),
            Map.entry(Layout.class, igf.api.proposal.Layout.class),
            Map.entry(Stage.class, igf.api.proposal.Stage.class),
            Map.entry(RosterRole.class, igf.api.roster.RosterRole.class),
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
