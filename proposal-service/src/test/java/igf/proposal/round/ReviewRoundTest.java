package igf.proposal.round;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.round.Conflict;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.Exclusion;
import igf.proposal.review.ReviewId;
import igf.proposal.review.RoundEvent;
import igf.proposal.review.RoundEvent.Assigned;
import igf.proposal.review.RoundEvent.Closed;
import igf.proposal.review.RoundEvent.Planned;
import igf.proposal.round.RoundCommand.Assign;
import igf.proposal.round.RoundCommand.Close;
import igf.proposal.round.RoundCommand.ReviewerStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Test;

class ReviewRoundTest {

    private static final String ID = ReviewId.roundId("forum");
    private static final UUID PROPOSAL = new UUID(1, 1);
    private static final UUID ONE = new UUID(2, 1);
    private static final UUID TWO = new UUID(2, 2);
    private static final Map<String, String> META = MetaCodec.encode(
            new Context(
                    new Actor("secretariat", null, Set.of("SECRETARIAT"), null),
                    Instant.parse("2026-06-01T10:00:00Z"),
                    "test"),
            null);
    private static final Planned PLANNED = new Planned("forum", 1, 7, Assigner.METHOD);

    private final FixtureConfiguration<ReviewRound> fixture = new AggregateTestFixture<>(ReviewRound.class);

    private static ReviewableProposal candidate(Set<UUID> recused) {
        return new ReviewableProposal(PROPOSAL, 5, List.of("trust"), null, Set.of(TWO), Set.of(), recused);
    }

    private static Assign assign(int perProposal, Set<UUID> recused) {
        var panel =
                List.of(new Panelist(ONE, "A", null, List.of("trust")), new Panelist(TWO, "B", null, List.of("trust")));
        return new Assign(ID, "forum", perProposal, 7, List.of(candidate(recused)), panel);
    }

    private static Assigned assigned() {
        return new Assigned(
                "forum",
                PROPOSAL,
                List.of(new Assignment(ONE, List.of("trust"), false, 0, false)),
                List.of(new Exclusion(TWO, Conflict.ON_THE_ROSTER)),
                0,
                List.of(),
                List.of());
    }

    @Test
    void a_round_hands_out_and_says_who_was_left_out() {
        fixture.givenNoPriorActivity().when(assign(1, Set.of()), META).expectEvents(PLANNED, assigned());
    }

    @Test
    void the_same_again_changes_nothing() {
        fixture.given(PLANNED, assigned()).when(assign(1, Set.of()), META).expectNoEvents();
    }

    @Test
    void who_stood_aside_is_released() {
        fixture.given(PLANNED, assigned())
                .when(assign(1, Set.of(ONE)), META)
                .expectEvents(new Assigned(
                        "forum",
                        PROPOSAL,
                        List.of(),
                        List.of(new Exclusion(ONE, Conflict.RECUSED), new Exclusion(TWO, Conflict.ON_THE_ROSTER)),
                        1,
                        List.of(ONE),
                        List.of()));
    }

    @Test
    void what_a_reviewer_declares_is_heeded_when_proposals_are_handed_out_and_takes_back_what_was() {
        var declared = new ConflictDeclaration(List.of("The House of Lanterns"), List.of(PROPOSAL));
        var event = new RoundEvent.ConflictsDeclared("forum", ONE, declared, null);
        fixture.givenNoPriorActivity()
                .when(new RoundCommand.DeclareConflicts(ID, "forum", ONE, declared, null), META)
                .expectEvents(event);
        fixture.given(event)
                .when(new RoundCommand.DeclareConflicts(ID, "forum", ONE, declared, null), META)
                .expectNoEvents();
        fixture.given(PLANNED, assigned(), event)
                .when(assign(1, Set.of()), META)
                .expectEvents(new Assigned(
                        "forum",
                        PROPOSAL,
                        List.of(),
                        List.of(new Exclusion(ONE, Conflict.DECLARED), new Exclusion(TWO, Conflict.ON_THE_ROSTER)),
                        1,
                        List.of(ONE),
                        List.of()));
        assertThat(standing(ONE, PLANNED, assigned(), event)).isEqualTo(new ReviewerStatus(true, false, declared));
    }

    /** Else a reviewer could guess organizations one after the other, and see which of them hides a proposal. */
    @Test
    void a_conflict_is_final_once_proposals_are_handed_out() {
        var guess = new RoundEvent.ConflictsDeclared(
                "forum", ONE, new ConflictDeclaration(List.of("House of Guesses"), List.of(PROPOSAL)), null);
        for (var fewer : List.of(
                ConflictDeclaration.NONE,
                new ConflictDeclaration(List.of("Another House"), List.of(PROPOSAL)),
                new ConflictDeclaration(List.of("House of Guesses"), List.of()))) {
            fixture.given(PLANNED, assigned(), guess)
                    .when(new RoundCommand.DeclareConflicts(ID, "forum", ONE, fewer, null), META)
                    .expectNoEvents()
                    .expectException(Matchers.predicate(
                            thrown -> rule((Throwable) thrown).equals("CONFLICT_FINAL")));
        }
        var more = new ConflictDeclaration(List.of("the house of guesses", "Another House"), List.of(PROPOSAL));
        fixture.given(PLANNED, assigned(), guess)
                .when(new RoundCommand.DeclareConflicts(ID, "forum", ONE, more, null), META)
                .expectEvents(new RoundEvent.ConflictsDeclared("forum", ONE, more, null));
        fixture.given(guess)
                .when(new RoundCommand.DeclareConflicts(ID, "forum", ONE, ConflictDeclaration.NONE, null), META)
                .expectEvents(new RoundEvent.ConflictsDeclared("forum", ONE, ConflictDeclaration.NONE, null));
        // A closed round shows its ranking, without the rows of a reviewer's conflicts.
        fixture.given(guess, new Closed("forum", List.of()), new RoundEvent.Reopened("forum", "r"))
                .when(new RoundCommand.DeclareConflicts(ID, "forum", ONE, ConflictDeclaration.NONE, null), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("CONFLICT_FINAL")));
    }

    @Test
    void nothing_is_handed_out_without_reviewers_or_without_a_number() {
        fixture.givenNoPriorActivity()
                .when(new Assign(ID, "forum", 1, 7, List.of(), List.of()), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("NO_REVIEWERS")));
        fixture.givenNoPriorActivity()
                .when(assign(0, Set.of()), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("PER_PROPOSAL")));
    }

    @Test
    void a_closed_round_hands_nothing_out() {
        fixture.given(new Closed("forum", List.of()))
                .when(assign(1, Set.of()), META)
                .expectNoEvents()
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("ROUND_CLOSED")));
    }

    @Test
    void closing_is_told_once() {
        fixture.givenNoPriorActivity()
                .when(new Close(ID, "forum", null), META)
                .expectEvents(new Closed("forum", List.of()));
        fixture.given(new Closed("forum", List.of()))
                .when(new Close(ID, "forum", null), META)
                .expectNoEvents();
    }

    @Test
    void closing_names_everybody_who_had_something_to_review() {
        fixture.given(PLANNED, assigned())
                .when(new Close(ID, "forum", null), META)
                .expectEvents(new Closed("forum", List.of(ONE)));
    }

    private static ReviewerStatus standing(UUID reviewer, RoundEvent... events) {
        var round = new ReviewRound();
        List.of(events).forEach(round::on);
        return round.reviewerStatus(PROPOSAL, reviewer);
    }

    @Test
    void a_round_knows_who_is_asked_for_what() {
        assertThat(standing(ONE, PLANNED, assigned()))
                .isEqualTo(new ReviewerStatus(true, false, ConflictDeclaration.NONE));
        assertThat(standing(TWO, PLANNED, assigned(), new Closed("forum", List.of())))
                .isEqualTo(new ReviewerStatus(false, true, ConflictDeclaration.NONE));
        assertThat(ReviewId.reviewerPseudonym("forum", ONE)).isNotEqualTo(ReviewId.reviewerPseudonym("next", ONE));
    }

    @Test
    void a_round_that_was_closed_is_reopened_with_a_reason_and_closed_again() {
        var reopened = new RoundEvent.Reopened("forum", "Two members were ill.");
        fixture.given(new Closed("forum", List.of()))
                .when(new RoundCommand.Reopen(ID, "forum", "Two members were ill."), META)
                .expectEvents(reopened);
        fixture.given(new Closed("forum", List.of()), reopened)
                .when(new Close(ID, "forum", null), META)
                .expectEvents(new Closed("forum", List.of()));
        fixture.given(PLANNED)
                .when(new RoundCommand.Reopen(ID, "forum", "Why not"), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("ROUND_OPEN")));
    }

    @Test
    void only_the_deadline_in_force_closes_a_round() {
        var early = Instant.parse("2026-06-02T23:59:00Z");
        var late = Instant.parse("2026-06-09T23:59:00Z");
        var scheduled = new RoundEvent.Scheduled("forum", late, List.of(early));
        fixture.givenNoPriorActivity()
                .when(new RoundCommand.Schedule(ID, "forum", late, List.of(early)), META)
                .expectEvents(scheduled);
        fixture.given(scheduled).when(new Close(ID, "forum", early), META).expectNoEvents();
        fixture.given(scheduled).when(new Close(ID, "forum", late), META).expectEvents(new Closed("forum", List.of()));
        fixture.given(scheduled, new Closed("forum", List.of()), new RoundEvent.Reopened("forum", "r"))
                .when(new Close(ID, "forum", late), META)
                .expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(new RoundCommand.Schedule(ID, "forum", early, List.of(late)), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("REMINDER_TOO_LATE")));
    }

    @Test
    void reviewers_who_are_behind_are_written_to_at_a_reminder_in_force_or_when_somebody_asks() {
        var at = Instant.parse("2026-06-02T23:59:00Z");
        var scheduled = new RoundEvent.Scheduled("forum", at.plusSeconds(60), List.of(at));
        var sealed = new PersonalValue(ONE, "c2VhbGVk");
        var behind = List.of(new RoundCommand.ReviewerToRemind(ONE, sealed, sealed, 3, "fr"));
        var reminded = new RoundEvent.Reminded("forum", ONE, sealed, sealed, 3, at.plusSeconds(60), at, "fr");
        fixture.given(scheduled)
                .when(new RoundCommand.Remind(ID, "forum", behind, at), META)
                .expectEvents(reminded);
        fixture.given(scheduled)
                .when(new RoundCommand.Remind(ID, "forum", behind, null), META)
                .expectEvents(new RoundEvent.Reminded("forum", ONE, sealed, sealed, 3, at.plusSeconds(60), null, "fr"));
        fixture.given(scheduled, reminded)
                .when(new RoundCommand.Remind(ID, "forum", behind, at), META)
                .expectNoEvents();
        fixture.given(scheduled)
                .when(new RoundCommand.Remind(ID, "forum", behind, at.minusSeconds(1)), META)
                .expectNoEvents();
        fixture.given(scheduled, new Closed("forum", List.of()))
                .when(new RoundCommand.Remind(ID, "forum", behind, at), META)
                .expectNoEvents();
    }

    @Test
    void a_round_is_topped_up_by_its_own_number_and_seed() {
        var both = List.of(new Panelist(ONE, "A", null, List.of()), new Panelist(new UUID(2, 3), "C", null, List.of()));
        fixture.given(PLANNED, assigned())
                .when(new RoundCommand.TopUp(ID, "forum", List.of(candidate(Set.of(ONE))), both), META)
                .expectEvents(new Assigned(
                        "forum",
                        PROPOSAL,
                        List.of(new Assignment(new UUID(2, 3), List.of(), true, 0, false)),
                        List.of(new Exclusion(ONE, Conflict.RECUSED)),
                        0,
                        List.of(ONE),
                        List.of()));
        fixture.given(new RoundEvent.Reopened("forum", "r"))
                .when(new RoundCommand.TopUp(ID, "forum", List.of(), both), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("NOTHING_HANDED_OUT")));
    }

    @Test
    void a_round_without_any_event_is_open_with_nothing_handed_out_and_nobody_to_remind() {
        fixture.givenNoPriorActivity()
                .when(new RoundCommand.TopUp(ID, "forum", List.of(candidate(Set.of())), List.of()), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("NOTHING_HANDED_OUT")));
        fixture.givenNoPriorActivity()
                .when(new RoundCommand.Reopen(ID, "forum", "r"), META)
                .expectException(
                        Matchers.predicate(thrown -> rule((Throwable) thrown).equals("ROUND_OPEN")));
        fixture.givenNoPriorActivity()
                .when(new RoundCommand.Remind(ID, "forum", List.of(), null), META)
                .expectNoEvents();
    }

    private static String rule(Throwable thrown) {
        return thrown instanceof RefusedException refused
                ? refused.reasons().getFirst().rule()
                : "";
    }
}
