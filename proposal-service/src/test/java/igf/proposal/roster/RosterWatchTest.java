package igf.proposal.roster;

import static igf.proposal.proposal.SomeProposal.ID;
import static igf.proposal.proposal.SomeProposal.NOW;
import static igf.proposal.proposal.SomeProposal.RULES;
import static igf.proposal.proposal.SomeProposal.decided;
import static igf.proposal.proposal.SomeProposal.drafted;
import static igf.proposal.proposal.SomeProposal.entry;
import static igf.proposal.proposal.SomeProposal.notice;
import static igf.proposal.proposal.SomeProposal.screened;
import static igf.proposal.proposal.SomeProposal.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import igf.proposal.decision.Cause;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.RosterEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RosterWatchTest {

    private static final Map<String, ?> META = MetaCodec.encode(new Context(Actor.system("test"), NOW, "c"), null);

    private final AggregateTestFixture<RosterWatch> fixture = new AggregateTestFixture<>(RosterWatch.class);

    private static RosterCommand.Check check(ProposalEvent... events) {
        var proposal = ProposalState.ofDraft(drafted());
        for (var event : events) {
            proposal = proposal.after(event);
        }
        return new RosterCommand.Check(RosterCommand.idOf(ID), proposal, RULES, Map.of());
    }

    private static ProposalEvent declined(int number) {
        var entry = entry(number, RosterRole.SPEAKER).withState(EntryState.DECLINED);
        return new ProposalEvent.PersonAnswered(ID, entry, notice(), null);
    }

    private static RosterEvent below(int speakers) {
        return new RosterEvent.FellBelowMinimum(
                ID,
                notice(),
                null,
                List.of(new RosterBreach(
                        "SPEAKERS_BELOW_MINIMUM",
                        "There are " + speakers + " speakers, at least 3 are needed.",
                        speakers,
                        3)),
                RULES.version());
    }

    @Test
    void a_roster_that_lacks_somebody_is_told_of() {
        fixture.givenNoPriorActivity()
                .when(check(submitted(), declined(2)), META)
                .expectEvents(below(2));
    }

    @Test
    void the_same_finding_is_not_told_twice_but_another_one_is() {
        fixture.given(below(2)).when(check(submitted(), declined(2)), META).expectNoEvents();
        fixture.given(below(2))
                .when(check(submitted(), declined(2), declined(3)), META)
                .expectEvents(below(1));
        var ofAnEarlierRelease =
                new RosterBreach("SPEAKERS_BELOW_MINIMUM", "There are 2 speakers, at least 3 are needed.");
        fixture.given(new RosterEvent.FellBelowMinimum(
                        ID, notice(), null, List.of(ofAnEarlierRelease), RULES.version()))
                .when(check(submitted(), declined(2)), META)
                .expectNoEvents();
    }

    @Test
    void with_a_replacement_it_is_restored() {
        var replaced = new ProposalEvent.PersonReplaced(
                ID, entry(2, RosterRole.SPEAKER), entry(9, RosterRole.SPEAKER), notice(), null, null);
        fixture.given(below(2))
                .when(check(submitted(), declined(2), replaced), META)
                .expectEvents(new RosterEvent.Restored(ID, notice(), null));
        fixture.givenNoPriorActivity().when(check(submitted()), META).expectNoEvents();
    }

    @Test
    void nobody_looks_at_the_roster_of_a_draft_or_of_what_is_out() {
        fixture.givenNoPriorActivity().when(check(declined(2)), META).expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(check(submitted(), declined(2), screened(ScreeningOutcome.OUT)), META)
                .expectNoEvents();
    }

    @Test
    void a_decision_by_appeal_brings_a_proposal_back_and_is_checked_other_decisions_are_not() {
        assertThat(CheckRoster.isAffectedBy(decided(DecisionOutcome.ACCEPTED))).isFalse();
        assertThat(CheckRoster.isAffectedBy(decidedBy(Cause.promotion(new UUID(0, 8)))))
                .isFalse();
        assertThat(CheckRoster.isAffectedBy(decidedBy(Cause.appeal(new UUID(0, 9)))))
                .isTrue();
    }

    private static ProposalEvent decidedBy(Cause cause) {
        var e = decided(DecisionOutcome.ACCEPTED);
        return new ProposalEvent.Decided(
                ID, e.notice(), e.decision().withCause(NOW, cause), e.subthemes(), e.content(), e.roster());
    }
}
