package igf.proposal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.evidence.Finding;
import igf.proposal.evidence.Observation;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class JudgementsTest {

    private static final UUID PROPOSAL = new UUID(0, 42);
    private static final RuleSet RULES = Presets.named("igf-2018").orElseThrow();
    private static final Map<String, ?> META =
            MetaCodec.encode(new Context(Actor.system("test"), Instant.parse("2026-03-10T12:00:00Z"), "c"), null);
    private static final Judged RELEVANT = new Judged(true, "It is about routing.");
    private static final Judged NOT_RELEVANT = new Judged(false, "It is about rivers only.");

    private final AggregateTestFixture<Judgements> fixture = new AggregateTestFixture<>(Judgements.class);

    private static ScreeningCommand.Judge judge(String rule, Judged judged) {
        return new ScreeningCommand.Judge(ScreeningId.of(PROPOSAL), PROPOSAL, rule, judged, RULES);
    }

    private static ScreeningEvent found(String rule, Judged judged) {
        return new ScreeningEvent.CriterionJudged(PROPOSAL, rule, judged, RULES.version());
    }

    @Test
    void a_criterion_is_answered_with_a_reason_and_answered_again() {
        fixture.givenNoPriorActivity()
                .when(judge("RELEVANT", NOT_RELEVANT), META)
                .expectEvents(found("RELEVANT", NOT_RELEVANT));
        fixture.given(found("RELEVANT", NOT_RELEVANT))
                .when(judge("RELEVANT", RELEVANT), META)
                .expectEvents(found("RELEVANT", RELEVANT));
        fixture.given(found("RELEVANT", RELEVANT))
                .when(judge("RELEVANT", RELEVANT), META)
                .expectNoEvents();
    }

    @Test
    void only_a_criterion_of_the_edition_is() {
        fixture.givenNoPriorActivity()
                .when(judge("ONSITE_PEOPLE", RELEVANT), META)
                .expectException(RefusedBy.rules("NOT_FOUND"));
    }

    @Test
    void what_the_secretariat_finds_stands_in_place_of_what_the_data_say_and_both_are_kept() {
        var byData = Finding.ofData(
                "REPORTS_FILED",
                "Reports",
                false,
                new Observation(Observation.Code.REPORTS_OWED, "Owed: one.", Map.of()),
                List.of());
        var overridden = byData.judged(new Judged(true, "It came by post."));
        assertThat(byData.failed()).contains(new FailedCriterion("REPORTS_FILED", "Reports", "Owed: one."));
        assertThat(overridden.met()).isTrue();
        assertThat(overridden.found()).isFalse();
        assertThat(overridden.failed()).isEmpty();
        assertThat(byData.judged(new Judged(false, "Twice asked for.")).failed())
                .contains(new FailedCriterion("REPORTS_FILED", "Reports", "Twice asked for."));
        assertThat(Finding.ofData(
                                "RELEVANT",
                                "Relevant",
                                null,
                                new Observation(Observation.Code.FOR_PEOPLE, "For people to answer.", Map.of()),
                                List.of())
                        .failed())
                .isEmpty();
    }
}
