package igf.proposal.review;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import igf.proposal.review.ReviewCommand.Draft;
import igf.proposal.review.ReviewCommand.Give;
import igf.proposal.review.ReviewCommand.Recuse;
import igf.proposal.review.ReviewEvent.Drafted;
import igf.proposal.review.ReviewEvent.Given;
import igf.proposal.review.ReviewEvent.Recused;
import igf.proposal.review.ReviewEvent.Rewound;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import igf.proposal.rules.judging.Criterion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final RuleSet RULES = Presets.find("igf-2022").orElseThrow();
    private static final RuleSet STRICT = Presets.find("igf-2015").orElseThrow();
    private static final UUID PROPOSAL = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID REVIEWER = new UUID(2, 1);
    private static final UUID ID = ReviewId.of(PROPOSAL, REVIEWER);
    private static final PersonalValue REASON = new PersonalValue(REVIEWER, "c2VhbGVk");
    private static final Map<String, String> META = MetaCodec.encode(
            new Context(
                    new Actor("mag-1", REVIEWER, Set.of("MAG"), null), Instant.parse("2026-06-01T10:00:00Z"), "test"),
            null);

    private final FixtureConfiguration<Review> fixture = new AggregateTestFixture<>(Review.class);

    /** One that scores some criteria and leaves out all others on purpose. */
    private static Ballot ballot(Map<String, Integer> scores, List<String> reasons, @Nullable UUID mergeWith) {
        return new Ballot(scores, reasons, null, mergeWith, others(RULES, scores));
    }

    private static Ballot strict(Map<String, Integer> scores, List<String> reasons) {
        return new Ballot(scores, reasons, null, null, others(STRICT, scores));
    }

    private static List<String> others(RuleSet rules, Map<String, Integer> scores) {
        return rules.criteria().stream()
                .map(Criterion::id)
                .filter(id -> !scores.containsKey(id))
                .toList();
    }

    private static Give give(Ballot ballot, RuleSet rules) {
        return new Give(ID, "forum", PROPOSAL, REVIEWER, ballot, rules);
    }

    private static Given given(int revision, Ballot ballot) {
        return new Given(ID, "forum", PROPOSAL, REVIEWER, revision, ballot, 1);
    }

    @Test
    void a_first_review_is_given() {
        var ballot = ballot(Map.of("content", 4), List.of(), OTHER);
        fixture.givenNoPriorActivity().when(give(ballot, RULES), META).expectEvents(given(1, ballot));
    }

    @Test
    void a_review_can_be_revised() {
        var first = ballot(Map.of("content", 4), List.of(), null);
        var second = ballot(Map.of("content", 2), List.of(), null);
        fixture.given(given(1, first)).when(give(second, RULES), META).expectEvents(given(2, second));
    }

    @Test
    void a_reviewer_may_be_able_to_judge_nothing_and_says_so() {
        var nothing = ballot(Map.of(), List.of(), null);
        fixture.givenNoPriorActivity().when(give(nothing, RULES), META).expectEvents(given(1, nothing));
    }

    @Test
    void a_review_that_says_nothing_of_a_criterion_is_a_draft_and_no_review() {
        var partial = new Ballot(Map.of("content", 4), List.of(), null, null);
        fixture.givenNoPriorActivity()
                .when(give(partial, RULES), META)
                .expectNoEvents()
                .expectException(
                        Matchers.predicate(thrown -> rules((Throwable) thrown).equals(Set.of("SCORE_REQUIRED"))));
        fixture.givenNoPriorActivity()
                .when(new Draft(ID, "forum", PROPOSAL, REVIEWER, partial, RULES), META)
                .expectEvents(new Drafted(ID, "forum", PROPOSAL, REVIEWER, partial));
    }

    @Test
    void a_criterion_is_scored_or_left_out_and_known() {
        var both = new Ballot(Map.of("content", 4), List.of(), null, null, List.of("content", "charm"));
        fixture.givenNoPriorActivity()
                .when(new Draft(ID, "forum", PROPOSAL, REVIEWER, both, RULES), META)
                .expectNoEvents()
                .expectException(Matchers.predicate(
                        thrown -> rules((Throwable) thrown).equals(Set.of("CRITERION_UNKNOWN", "CRITERION_SCORED"))));
    }

    @Test
    void a_review_that_was_given_before_every_criterion_had_to_be_judged_counts_on() {
        var partial = new Ballot(Map.of("content", 4), List.of(), null, null);
        fixture.given(given(1, partial))
                .when(new Draft(ID, "forum", PROPOSAL, REVIEWER, partial, RULES), META)
                .expectResultMessagePayload(
                        new ReviewState(ID, "forum", PROPOSAL, REVIEWER, 1, partial, false, 1, partial, null));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var wrong = ballot(Map.of("content", 9, "charm", 3), List.of("UGLY"), PROPOSAL);
        fixture.givenNoPriorActivity()
                .when(give(wrong, RULES), META)
                .expectNoEvents()
                .expectException(Matchers.predicate(thrown -> rules((Throwable) thrown)
                        .equals(Set.of(
                                "SCORE_OUT_OF_SCALE", "CRITERION_UNKNOWN", "REASON_UNKNOWN", "MERGE_WITH_ITSELF"))));
    }

    @Test
    void a_low_score_needs_a_reason_where_the_rules_say_so() {
        var criterion = STRICT.criteria().getFirst().id();
        var silent = strict(Map.of(criterion, 1), List.of());
        fixture.givenNoPriorActivity()
                .when(give(silent, STRICT), META)
                .expectException(
                        Matchers.predicate(thrown -> rules((Throwable) thrown).equals(Set.of("REASON_REQUIRED"))));
        Assertions.assertThat(STRICT.requiresReasonFor(silent.scores())).isTrue();
    }

    @Test
    void a_recusal_takes_the_score_along() {
        fixture.given(given(1, ballot(Map.of("content", 4), List.of(), null)))
                .when(new Recuse(ID, "forum", PROPOSAL, REVIEWER, REASON), META)
                .expectEvents(new Recused(ID, "forum", PROPOSAL, REVIEWER, REASON, true))
                .expectResultMessagePayload(
                        new ReviewState(ID, "forum", PROPOSAL, REVIEWER, 1, null, true, 0, null, REASON));
    }

    @Test
    void who_stood_aside_gives_no_review_any_more() {
        fixture.given(new Recused(ID, "forum", PROPOSAL, REVIEWER, REASON, false))
                .when(give(ballot(Map.of("content", 4), List.of(), null), RULES), META)
                .expectNoEvents()
                .expectException(
                        Matchers.predicate(thrown -> rules((Throwable) thrown).equals(Set.of("RECUSED"))));
    }

    @Test
    void a_repeated_recusal_changes_nothing() {
        fixture.given(new Recused(ID, "forum", PROPOSAL, REVIEWER, REASON, false))
                .when(new Recuse(ID, "forum", PROPOSAL, REVIEWER, REASON), META)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_draft_lacks_reasons_counts_nowhere_and_goes_once_the_review_is_given() {
        var criterion = STRICT.criteria().getFirst().id();
        var silent = strict(Map.of(criterion, 1), List.of());
        var reasoned = strict(Map.of(criterion, 1), List.of("INCOMPLETE"));
        fixture.givenNoPriorActivity()
                .when(new Draft(ID, "forum", PROPOSAL, REVIEWER, silent, STRICT), META)
                .expectEvents(new Drafted(ID, "forum", PROPOSAL, REVIEWER, silent))
                .expectResultMessagePayload(
                        new ReviewState(ID, "forum", PROPOSAL, REVIEWER, 0, null, false, 0, silent, null));
        fixture.given(new Drafted(ID, "forum", PROPOSAL, REVIEWER, silent))
                .when(give(reasoned, STRICT), META)
                .expectResultMessagePayload(
                        new ReviewState(ID, "forum", PROPOSAL, REVIEWER, 1, reasoned, false, 1, null, null));
    }

    @Test
    void a_draft_of_a_revision_leaves_what_was_given_in_force() {
        var first = ballot(Map.of("content", 4), List.of(), null);
        var second = ballot(Map.of("content", 2), List.of(), null);
        fixture.given(given(1, first))
                .when(new Draft(ID, "forum", PROPOSAL, REVIEWER, second, RULES), META)
                .expectResultMessagePayload(
                        new ReviewState(ID, "forum", PROPOSAL, REVIEWER, 1, first, false, 1, second, null));
    }

    @Test
    void a_draft_holds_nothing_that_no_review_can() {
        fixture.givenNoPriorActivity()
                .when(
                        new Draft(
                                ID, "forum", PROPOSAL, REVIEWER, ballot(Map.of("content", 6), List.of(), null), RULES),
                        META)
                .expectNoEvents()
                .expectException(
                        Matchers.predicate(thrown -> rules((Throwable) thrown).equals(Set.of("SCORE_OUT_OF_SCALE"))));
    }

    @Test
    void what_was_rewound_is_as_it_stood_and_can_be_given_again() {
        var first = ballot(Map.of("content", 4), List.of(), null);
        var second = ballot(Map.of("content", 2), List.of(), null);
        var back = new Rewound(ID, "forum", PROPOSAL, REVIEWER, new UUID(7, 7), first, 1, null, null);
        fixture.given(given(1, first), given(2, second), back)
                .when(give(second, RULES), META)
                .expectEvents(given(3, second));
        fixture.given(given(1, first), new Recused(ID, "forum", PROPOSAL, REVIEWER, REASON, true), back)
                .when(give(second, RULES), META)
                .expectEvents(given(2, second));
    }

    private static Set<String> rules(Throwable thrown) {
        return thrown instanceof RefusedException refused
                ? Set.copyOf(
                        refused.reasons().stream().map(reason -> reason.rule()).toList())
                : Set.of();
    }
}
