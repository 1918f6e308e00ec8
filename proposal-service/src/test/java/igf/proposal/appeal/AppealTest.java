package igf.proposal.appeal;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.appeal.AppealCommand.Answer;
import igf.proposal.appeal.AppealCommand.File;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision.Outcome;
import igf.proposal.proposal.Stage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AppealTest {

    private static final UUID PROPOSAL = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final UUID ID = AppealId.of(PROPOSAL, NOW.minusSeconds(9));
    private static final PersonalValue TEXT = new PersonalValue(new UUID(0, 9), "sealed");
    private static final PublicSummary NOTICE =
            new PublicSummary("igf-test", 1, "T", new Owner("o", null, null), List.of());
    private static final Map<String, ?> META = MetaCodec.encode(new Context(Actor.system("test"), NOW, "c"), null);
    private static final AppealEvent.Filed FILED = new AppealEvent.Filed(ID, PROPOSAL, TEXT, NOTICE, NOW);

    private final AggregateTestFixture<Appeal> fixture = new AggregateTestFixture<>(Appeal.class);

    private static File file(Stage stage) {
        return new File(ID, PROPOSAL, stage, TEXT, NOTICE);
    }

    @Test
    void a_no_can_be_appealed_against_and_nothing_else() {
        for (var stage : EnumSet.of(Stage.DECLINED, Stage.LAPSED)) {
            fixture.givenNoPriorActivity().when(file(stage), META).expectEvents(FILED);
        }
        for (var stage : EnumSet.complementOf(EnumSet.of(Stage.DECLINED, Stage.LAPSED))) {
            fixture.givenNoPriorActivity()
                    .when(file(stage), META)
                    .expectException(RefusedBy.rules("NOTHING_TO_APPEAL"));
        }
    }

    @Test
    void there_is_one_appeal_against_one_decision() {
        fixture.given(FILED).when(file(Stage.DECLINED), META).expectException(RefusedBy.rules("APPEALED_ALREADY"));
        org.assertj.core.api.Assertions.assertThat(AppealId.of(PROPOSAL, NOW)).isNotEqualTo(ID);
    }

    @Test
    void it_is_upheld_with_what_is_decided_instead_or_dismissed_with_a_reason() {
        for (var outcome : EnumSet.of(Outcome.ACCEPTED, Outcome.RESERVE)) {
            fixture.given(FILED)
                    .when(new Answer(ID, outcome, "right", NOTICE, 3), META)
                    .expectEvents(new AppealEvent.Upheld(ID, PROPOSAL, outcome, "right", "igf-test", 3));
        }
        fixture.given(FILED)
                .when(new Answer(ID, null, "wrong", NOTICE, 3), META)
                .expectEvents(new AppealEvent.Dismissed(ID, PROPOSAL, "wrong", NOTICE, 3));
        for (var outcome : EnumSet.of(Outcome.DECLINED, Outcome.ACCEPTED_WITH_CONDITIONS)) {
            fixture.given(FILED)
                    .when(new Answer(ID, outcome, "so", NOTICE, 3), META)
                    .expectException(RefusedBy.rules("OUTCOME_NOT_APPLICABLE"));
        }
    }

    @Test
    void it_is_answered_once() {
        fixture.given(FILED, new AppealEvent.Dismissed(ID, PROPOSAL, "wrong", NOTICE, 3))
                .when(new Answer(ID, Outcome.ACCEPTED, "right", NOTICE, 3), META)
                .expectException(RefusedBy.rules("APPEAL_ANSWERED"));
        fixture.given(FILED, new AppealEvent.Upheld(ID, PROPOSAL, Outcome.ACCEPTED, "right", "igf-test", 3))
                .when(new Answer(ID, null, "wrong", NOTICE, 3), META)
                .expectException(RefusedBy.rules("APPEAL_ANSWERED"));
    }
}
