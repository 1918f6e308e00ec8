package igf.proposal.screening;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class JudgementsTest {

    private static final UUID PROPOSAL = new UUID(0, 42);
    private static final RuleSet RULES = Presets.find("igf-2018").orElseThrow();
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
}
