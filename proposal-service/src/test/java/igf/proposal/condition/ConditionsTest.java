package igf.proposal.condition;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.condition.ConditionsCommand.Expire;
import igf.proposal.condition.ConditionsCommand.Extend;
import igf.proposal.condition.ConditionsCommand.HandIn;
import igf.proposal.condition.ConditionsCommand.Judge;
import igf.proposal.condition.ConditionsCommand.Remind;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import igf.proposal.rules.ConditionRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final UUID PROPOSAL = new UUID(0, 1);
    private static final String ID = ConditionsId.of(PROPOSAL);
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(60);
    private static final Instant REMINDER = DUE.minusSeconds(9);
    private static final PublicSummary NOTICE =
            new PublicSummary("igf-test", 1, "T", new Owner("o", null, null), List.of());
    private static final PersonalValue TEXT = new PersonalValue(new UUID(0, 9), "sealed");

    private final AggregateTestFixture<Conditions> fixture = new AggregateTestFixture<>(Conditions.class);

    private static Map<String, ?> at(Instant now) {
        return MetaCodec.encode(new Context(Actor.system("test"), now, "c"), null);
    }

    private static ConditionsEvent.WereSet wereSet(@Nullable Instant due) {
        return new ConditionsEvent.WereSet(PROPOSAL, NOW, List.of("first", "second"), due, List.of(REMINDER));
    }

    private static ConditionsEvent.Judged judged(int number, boolean met) {
        return new ConditionsEvent.Judged(
                PROPOSAL, number, met, null, NOTICE, number == 1 ? "first" : "second", DUE, 2);
    }

    private static ConditionsEvent.EvidenceHandedIn evidence(int number) {
        return new ConditionsEvent.EvidenceHandedIn(PROPOSAL, number, TEXT);
    }

    @Test
    void the_last_one_met_ends_them_all() {
        fixture.given(wereSet(DUE), judged(1, true))
                .when(new Judge(ID, 2, true, null, NOTICE, 2), at(NOW))
                .expectEvents(judged(2, true), new ConditionsEvent.Met(PROPOSAL, NOW, "igf-test"));
    }

    @Test
    void what_is_not_met_at_the_due_date_lapses() {
        fixture.given(wereSet(DUE), judged(1, true))
                .when(new Expire(ID, DUE), at(DUE))
                .expectEvents(new ConditionsEvent.Lapsed(PROPOSAL, NOW, List.of("second")));
    }

    @Test
    void evidence_that_nobody_has_looked_at_keeps_them_open_until_it_is_found_wanting() {
        fixture.given(wereSet(DUE), judged(1, true), evidence(2))
                .when(new Expire(ID, DUE), at(DUE))
                .expectNoEvents();
        fixture.given(wereSet(DUE), judged(1, true), evidence(2))
                .when(new Judge(ID, 2, false, null, NOTICE, 2), at(DUE.plusSeconds(5)))
                .expectEvents(judged(2, false), new ConditionsEvent.Lapsed(PROPOSAL, NOW, List.of("second")));
    }

    @Test
    void whoever_has_not_done_all_is_reminded_once_before_it_is_due() {
        var reminded = new ConditionsEvent.Reminded(PROPOSAL, REMINDER, List.of("second"), DUE, NOTICE);
        fixture.given(wereSet(DUE), judged(1, true))
                .when(new Remind(ID, REMINDER, NOTICE), at(REMINDER))
                .expectEvents(reminded);
        fixture.given(wereSet(DUE), judged(1, true), reminded)
                .when(new Remind(ID, REMINDER, NOTICE), at(REMINDER))
                .expectNoEvents();
        fixture.given(wereSet(DUE), judged(1, true), evidence(2))
                .when(new Remind(ID, REMINDER, NOTICE), at(REMINDER))
                .expectNoEvents();
        fixture.given(wereSet(DUE))
                .when(new Remind(ID, REMINDER.plusSeconds(1), NOTICE), at(REMINDER))
                .expectNoEvents();
    }

    @Test
    void reminders_follow_from_the_rules_as_far_as_there_is_time_for_them() {
        var decision = new Decision(
                DecisionOutcome.ACCEPTED_WITH_CONDITIONS,
                "why",
                List.of("first"),
                NOW.plus(Duration.ofDays(3)),
                1,
                NOW,
                List.of(),
                null,
                null,
                null);
        assertThat(ConditionsCommand.Set.of(PROPOSAL, decision, new ConditionRules(List.of(7, 1)))
                        .remindAt())
                .containsExactly(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void another_deadline_than_the_one_set_says_nothing() {
        fixture.given(wereSet(DUE)).when(new Expire(ID, NOW), at(DUE)).expectNoEvents();
        fixture.given(wereSet(null)).when(new Expire(ID, DUE), at(DUE)).expectNoEvents();
    }

    @Test
    void evidence_comes_in_time_and_for_what_is_not_met_yet() {
        fixture.given(wereSet(DUE)).when(new HandIn(ID, 1, TEXT), at(NOW)).expectEvents(evidence(1));
        fixture.given(wereSet(DUE))
                .when(new HandIn(ID, 1, TEXT), at(DUE.plusSeconds(1)))
                .expectException(RefusedBy.rules("TOO_LATE"));
        fixture.given(wereSet(DUE), judged(1, true))
                .when(new HandIn(ID, 1, TEXT), at(NOW))
                .expectException(RefusedBy.rules("CONDITION_MET"));
        fixture.given(wereSet(DUE))
                .when(new HandIn(ID, 3, TEXT), at(NOW))
                .expectException(RefusedBy.rules("NOT_FOUND"));
        fixture.given(wereSet(DUE), new ConditionsEvent.Lapsed(PROPOSAL, NOW, List.of("first")))
                .when(new HandIn(ID, 1, TEXT), at(NOW))
                .expectException(RefusedBy.rules("CONDITIONS_OVER"));
    }

    @Test
    void a_later_decision_begins_anew_and_an_older_one_says_nothing() {
        fixture.given(wereSet(DUE), judged(1, true))
                .when(
                        new ConditionsCommand.Set(ID, PROPOSAL, NOW.plusSeconds(1), List.of("other"), null, List.of()),
                        at(NOW))
                .expectEvents(
                        new ConditionsEvent.WereSet(PROPOSAL, NOW.plusSeconds(1), List.of("other"), null, List.of()));
        fixture.given(wereSet(DUE))
                .when(new ConditionsCommand.Set(ID, PROPOSAL, NOW, List.of("other"), null, List.of()), at(NOW))
                .expectNoEvents();
    }

    private static ConditionsEvent.Extended extended(int number, Instant due, List<Instant> remindAt) {
        return new ConditionsEvent.Extended(
                PROPOSAL, number, due, remindAt, "ill", NOTICE, number == 1 ? "first" : "second", DUE, 2);
    }

    private static Extend extend(int number, Instant due) {
        return new Extend(ID, number, due, List.of(), "ill", NOTICE, 2);
    }

    @Test
    void one_condition_can_be_given_more_time_and_the_others_stay_due() {
        var later = DUE.plusSeconds(60);
        fixture.given(wereSet(DUE)).when(extend(2, later), at(NOW)).expectEvents(extended(2, later, List.of()));
        fixture.given(wereSet(DUE), extended(2, later, List.of()))
                .when(new Expire(ID, DUE), at(DUE))
                .expectEvents(new ConditionsEvent.Lapsed(PROPOSAL, NOW, List.of("first")));
        fixture.given(wereSet(DUE), judged(1, true), extended(2, later, List.of()))
                .when(new Expire(ID, DUE), at(DUE))
                .expectNoEvents();
        fixture.given(wereSet(DUE), judged(1, true), extended(2, later, List.of()))
                .when(new HandIn(ID, 2, TEXT), at(DUE.plusSeconds(9)))
                .expectEvents(evidence(2));
        fixture.given(wereSet(DUE), judged(1, true), extended(2, later, List.of()))
                .when(new Expire(ID, later), at(later))
                .expectEvents(new ConditionsEvent.Lapsed(PROPOSAL, NOW, List.of("second")));
    }

    @Test
    void a_deadline_is_only_ever_later_and_of_what_is_still_to_be_met() {
        fixture.given(wereSet(DUE)).when(extend(1, DUE), at(NOW)).expectNoEvents();
        fixture.given(wereSet(DUE))
                .when(extend(1, DUE.minusSeconds(1)), at(NOW))
                .expectException(RefusedBy.rules("NOT_LATER"));
        fixture.given(wereSet(DUE), evidence(1))
                .when(extend(1, DUE.plusSeconds(5)), at(DUE.plusSeconds(9)))
                .expectException(RefusedBy.rules("NOT_LATER"));
        fixture.given(wereSet(null)).when(extend(1, DUE), at(NOW)).expectException(RefusedBy.rules("NO_DEADLINE"));
        fixture.given(wereSet(DUE), judged(1, true))
                .when(extend(1, DUE.plusSeconds(1)), at(NOW))
                .expectException(RefusedBy.rules("CONDITION_MET"));
        fixture.given(wereSet(DUE), new ConditionsEvent.Lapsed(PROPOSAL, NOW, List.of("first")))
                .when(extend(1, DUE.plusSeconds(1)), at(NOW))
                .expectException(RefusedBy.rules("CONDITIONS_OVER"));
    }

    @Test
    void a_reminder_names_what_is_due_together() {
        var later = DUE.plusSeconds(60);
        var reminder = later.minusSeconds(9);
        fixture.given(wereSet(DUE), extended(2, later, List.of(reminder)))
                .when(new Remind(ID, REMINDER, NOTICE), at(REMINDER))
                .expectEvents(new ConditionsEvent.Reminded(PROPOSAL, REMINDER, List.of("first"), DUE, NOTICE));
        fixture.given(wereSet(DUE), judged(1, true), extended(2, later, List.of(reminder)))
                .when(new Remind(ID, REMINDER, NOTICE), at(REMINDER))
                .expectNoEvents();
        fixture.given(wereSet(DUE), judged(1, true), extended(2, later, List.of(reminder)))
                .when(new Remind(ID, reminder, NOTICE), at(reminder))
                .expectEvents(new ConditionsEvent.Reminded(PROPOSAL, reminder, List.of("second"), later, NOTICE));
    }

    @Test
    void evidence_for_one_condition_silences_no_reminder_of_another() {
        fixture.given(wereSet(DUE), evidence(1))
                .when(new Remind(ID, REMINDER, NOTICE), at(REMINDER))
                .expectEvents(new ConditionsEvent.Reminded(PROPOSAL, REMINDER, List.of("second"), DUE, NOTICE));
        fixture.given(wereSet(DUE), evidence(1), evidence(2))
                .when(new Remind(ID, REMINDER, NOTICE), at(REMINDER))
                .expectNoEvents();
    }
}
