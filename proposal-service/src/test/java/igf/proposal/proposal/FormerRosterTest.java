package igf.proposal.proposal;

import static igf.proposal.proposal.SomeProposal.ID;
import static igf.proposal.proposal.SomeProposal.NOW;
import static igf.proposal.proposal.SomeProposal.drafted;
import static igf.proposal.proposal.SomeProposal.entry;
import static igf.proposal.proposal.SomeProposal.notice;
import static igf.proposal.proposal.SomeProposal.screened;
import static igf.proposal.proposal.SomeProposal.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.proposal.ProposalCommand.NoteAnswer;
import igf.proposal.proposal.ProposalCommand.OverruleScreening;
import igf.proposal.proposal.ProposalCommand.ReplacePerson;
import igf.proposal.proposal.ProposalCommand.UndoScreening;
import igf.proposal.roster.FormerEntry;
import igf.proposal.roster.RosterEntry;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Answers and replacements after submission, and what is kept of who went. */
class FormerRosterTest {

    private static final Map<String, ?> META = MetaCodec.encode(new Context(Actor.system("test"), NOW, "c"), null);
    private static final RosterEntry SPEAKER = entry(2, RosterRole.SPEAKER);
    private static final PersonalValue REASON = new PersonalValue(SPEAKER.person(), "cmVhc29u");

    private final AggregateTestFixture<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);

    private static ProposalEvent.PersonAnswered declined(int number) {
        var entry = entry(number, RosterRole.SPEAKER).withState(EntryState.DECLINED);
        return new ProposalEvent.PersonAnswered(ID, entry, notice(), null);
    }

    private static ProposalEvent.PersonReplaced replaced() {
        return new ProposalEvent.PersonReplaced(
                ID, SPEAKER.withState(EntryState.DECLINED), entry(9, RosterRole.SPEAKER), notice(), null, REASON);
    }

    @Test
    void a_decline_is_taken_whatever_it_does_to_the_roster() {
        fixture.given(drafted(), submitted())
                .when(new NoteAnswer(ID, SPEAKER.id(), SPEAKER.person(), EntryState.DECLINED, null), META)
                .expectEvents(declined(2));
    }

    @Test
    void a_replacement_takes_the_place_under_an_id_of_its_own_and_who_went_is_kept_with_the_reason() {
        fixture.given(drafted(), submitted(), declined(2))
                .when(new ReplacePerson(ID, SPEAKER.id(), entry(9, RosterRole.SPEAKER), REASON), META)
                .expectEvents(replaced())
                .expectResultMessageMatching(resultIs(seen -> {
                    assertThat(seen.roster())
                            .extracting(RosterEntry::id)
                            .contains(entry(9, RosterRole.SPEAKER).id())
                            .doesNotContain(SPEAKER.id());
                    assertThat(seen.former())
                            .containsExactly(new FormerEntry(
                                    SPEAKER.withState(EntryState.REPLACED),
                                    entry(9, RosterRole.SPEAKER).id(),
                                    REASON));
                }));
    }

    private static org.hamcrest.Matcher<org.axonframework.commandhandling.CommandResultMessage<?>> resultIs(
            java.util.function.Consumer<ProposalState> check) {
        return new org.hamcrest.TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(org.axonframework.commandhandling.CommandResultMessage<?> message) {
                check.accept(((VersionedProposal) message.getPayload()).state());
                return true;
            }

            @Override
            public void describeTo(org.hamcrest.Description description) {
                description.appendText("a proposal that stands the checks");
            }
        };
    }

    @Test
    void nobody_replaces_themselves_nobody_unknown_and_nobody_on_a_draft() {
        fixture.given(drafted(), submitted())
                .when(new ReplacePerson(ID, SPEAKER.id(), SPEAKER, REASON), META)
                .expectException(RefusedBy.rules("REPLACED_BY_THEMSELVES"));
        fixture.given(drafted(), submitted())
                .when(new ReplacePerson(ID, new UUID(9, 9), entry(9, RosterRole.SPEAKER), REASON), META)
                .expectException(RefusedBy.rules("NOT_FOUND"));
        fixture.given(drafted())
                .when(new ReplacePerson(ID, SPEAKER.id(), entry(9, RosterRole.SPEAKER), REASON), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void only_what_was_screened_out_is_let_in_after_all_and_the_reason_is_kept() {
        var out = screened(ScreeningOutcome.OUT);
        fixture.given(drafted(), submitted(), out)
                .when(new OverruleScreening(ID, "The report came by post.", 3), META)
                .expectEvents(new ProposalEvent.ScreeningOverruled(
                        ID, notice(), out.screening().withOverruling("The report came by post.", NOW, 3)));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN))
                .when(new OverruleScreening(ID, "Why not", 3), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void a_screening_is_undone_whatever_it_found_as_long_as_nothing_was_decided() {
        for (var outcome : ScreeningOutcome.values()) {
            var screened = screened(outcome);
            var undone = new ProposalEvent.ScreeningUndone(ID, notice(), screened.screening(), "the wrong one");
            fixture.given(drafted(), submitted(), screened)
                    .when(new UndoScreening(ID, "the wrong one"), META)
                    .expectEvents(undone)
                    .expectResultMessageMatching(resultIs(seen -> {
                        assertThat(seen.stage()).isEqualTo(Stage.SUBMITTED);
                        assertThat(seen.screening()).isNull();
                    }));
            fixture.given(drafted(), submitted(), screened, undone)
                    .when(new UndoScreening(ID, null), META)
                    .expectException(RefusedBy.rules("WRONG_STATE"));
        }
        fixture.given(
                        drafted(),
                        submitted(),
                        screened(ScreeningOutcome.IN),
                        SomeProposal.decided(DecisionOutcome.DECLINED))
                .when(new UndoScreening(ID, null), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }
}
