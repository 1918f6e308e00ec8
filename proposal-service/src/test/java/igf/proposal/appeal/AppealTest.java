package igf.proposal.appeal;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.appeal.AppealCommand.Answer;
import igf.proposal.appeal.AppealCommand.Close;
import igf.proposal.appeal.AppealCommand.File;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
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
        return new File(ID, PROPOSAL, stage, TEXT, NOTICE, NOW);
    }

    private static Answer answer(@Nullable DecisionOutcome outcome, String reason) {
        return new Answer(ID, outcome, reason, List.of(), null, Stage.DECLINED, NOTICE, 3);
    }

    private static AppealEvent.Upheld upheld(DecisionOutcome outcome, String reason) {
        return new AppealEvent.Upheld(ID, PROPOSAL, outcome, reason, "igf-test", 3, List.of(), null);
    }

    @Test
    void an_appeal_comes_in_the_time_that_the_rules_give() {
        fixture.givenNoPriorActivity()
                .when(new File(ID, PROPOSAL, Stage.DECLINED, TEXT, NOTICE, NOW.minusSeconds(1)), META)
                .expectException(RefusedBy.rules("APPEAL_TOO_LATE"));
        fixture.givenNoPriorActivity()
                .when(new File(ID, PROPOSAL, Stage.DECLINED, TEXT, NOTICE, null), META)
                .expectEvents(FILED);
    }

    @Test
    void an_appeal_against_a_lapse_can_win_an_acceptance_with_conditions() {
        var due = NOW.plusSeconds(60);
        fixture.given(FILED)
                .when(conditional(Stage.LAPSED, List.of("first"), due), META)
                .expectEvents(new AppealEvent.Upheld(
                        ID,
                        PROPOSAL,
                        DecisionOutcome.ACCEPTED_WITH_CONDITIONS,
                        "right",
                        "igf-test",
                        3,
                        List.of("first"),
                        due));
        fixture.given(FILED)
                .when(conditional(Stage.LAPSED, List.of(), due), META)
                .expectException(RefusedBy.rules("CONDITIONS_REQUIRED"));
        fixture.given(FILED)
                .when(conditional(Stage.LAPSED, List.of("first"), NOW), META)
                .expectException(RefusedBy.rules("DUE_IN_THE_PAST"));
        fixture.given(FILED)
                .when(conditional(Stage.DECLINED, List.of("first"), due), META)
                .expectException(RefusedBy.rules("OUTCOME_NOT_APPLICABLE"));
    }

    private static Answer conditional(Stage stage, List<String> conditions, Instant due) {
        return new Answer(ID, DecisionOutcome.ACCEPTED_WITH_CONDITIONS, "right", conditions, due, stage, NOTICE, 3);
    }

    @Test
    void it_is_closed_with_the_decision_that_it_is_against_unless_it_was_answered() {
        var closed = new AppealEvent.Closed(ID, PROPOSAL, "a slip");
        fixture.given(FILED).when(new Close(ID, "a slip"), META).expectEvents(closed);
        fixture.given(FILED, closed).when(new Close(ID, "a slip"), META).expectNoEvents();
        fixture.given(FILED, upheld(DecisionOutcome.ACCEPTED, "right"))
                .when(new Close(ID, "a slip"), META)
                .expectNoEvents();
        fixture.given(FILED, closed)
                .when(answer(DecisionOutcome.ACCEPTED, "right"), META)
                .expectException(RefusedBy.rules("APPEAL_ANSWERED"));
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
        for (var outcome : EnumSet.of(DecisionOutcome.ACCEPTED, DecisionOutcome.RESERVE)) {
            fixture.given(FILED).when(answer(outcome, "right"), META).expectEvents(upheld(outcome, "right"));
        }
        fixture.given(FILED)
                .when(answer(null, "wrong"), META)
                .expectEvents(new AppealEvent.Dismissed(ID, PROPOSAL, "wrong", NOTICE, 3));
        for (var outcome : EnumSet.of(DecisionOutcome.DECLINED, DecisionOutcome.ACCEPTED_WITH_CONDITIONS)) {
            fixture.given(FILED)
                    .when(answer(outcome, "so"), META)
                    .expectException(RefusedBy.rules("OUTCOME_NOT_APPLICABLE"));
        }
    }

    @Test
    void it_is_answered_once() {
        fixture.given(FILED, new AppealEvent.Dismissed(ID, PROPOSAL, "wrong", NOTICE, 3))
                .when(answer(DecisionOutcome.ACCEPTED, "right"), META)
                .expectException(RefusedBy.rules("APPEAL_ANSWERED"));
        fixture.given(FILED, upheld(DecisionOutcome.ACCEPTED, "right"))
                .when(answer(null, "wrong"), META)
                .expectException(RefusedBy.rules("APPEAL_ANSWERED"));
    }
}
