package igf.proposal.proposal;

import static igf.proposal.proposal.SomeProposal.ID;
import static igf.proposal.proposal.SomeProposal.NOW;
import static igf.proposal.proposal.SomeProposal.OPEN;
import static igf.proposal.proposal.SomeProposal.RULES;
import static igf.proposal.proposal.SomeProposal.content;
import static igf.proposal.proposal.SomeProposal.decided;
import static igf.proposal.proposal.SomeProposal.drafted;
import static igf.proposal.proposal.SomeProposal.entry;
import static igf.proposal.proposal.SomeProposal.notice;
import static igf.proposal.proposal.SomeProposal.roster;
import static igf.proposal.proposal.SomeProposal.screened;
import static igf.proposal.proposal.SomeProposal.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import igf.proposal.ContentBuilder;
import igf.proposal.EntryBuilder;
import igf.proposal.RefusedBy;
import igf.proposal.content.ContentChange;
import igf.proposal.content.PublicSummary;
import igf.proposal.content.RevisionNotice;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Verdict;
import igf.proposal.proposal.ProposalCommand.Announce;
import igf.proposal.proposal.ProposalCommand.ChangeContent;
import igf.proposal.proposal.ProposalCommand.ChangePerson;
import igf.proposal.proposal.ProposalCommand.Decide;
import igf.proposal.proposal.ProposalCommand.DeleteDraft;
import igf.proposal.proposal.ProposalCommand.GiveUpPlace;
import igf.proposal.proposal.ProposalCommand.ListPerson;
import igf.proposal.proposal.ProposalCommand.NoteAnswer;
import igf.proposal.proposal.ProposalCommand.NoteInvited;
import igf.proposal.proposal.ProposalCommand.RemovePerson;
import igf.proposal.proposal.ProposalCommand.Return;
import igf.proposal.proposal.ProposalCommand.Screen;
import igf.proposal.proposal.ProposalCommand.Submit;
import igf.proposal.proposal.ProposalCommand.UndoDecision;
import igf.proposal.proposal.ProposalCommand.UndoScreening;
import igf.proposal.proposal.ProposalCommand.Window;
import igf.proposal.proposal.ProposalCommand.Withdraw;
import igf.proposal.roster.SessionRoster;
import igf.proposal.rules.form.Field;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {

    private static final Map<String, ?> META = MetaCodec.encode(new Context(Actor.system("test"), NOW, "c"), null);
    private static final Window OVER = new Window(NOW.minusSeconds(60), NOW.minusSeconds(1));
    private static final UUID SPEAKER = entry(2, RosterRole.SPEAKER).id();

    private final AggregateTestFixture<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);

    @Test
    void a_complete_draft_is_submitted_with_its_receipt() {
        fixture.given(drafted()).when(new Submit(ID, RULES, OPEN, 1), META).expectEvents(submitted());
    }

    @Test
    void it_is_submitted_once() {
        fixture.given(drafted(), submitted())
                .when(new Submit(ID, RULES, OPEN, 1), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void outside_the_call_nothing_is_submitted_or_edited() {
        fixture.given(drafted())
                .when(new Submit(ID, RULES, OVER, 1), META)
                .expectException(RefusedBy.rules("CALL_CLOSED"));
        fixture.given(drafted())
                .when(new Submit(ID, RULES, new Window(NOW.plusSeconds(1), NOW.plusSeconds(9)), 1), META)
                .expectException(RefusedBy.rules("CALL_NOT_OPEN"));
        fixture.given(drafted())
                .when(new ChangeContent(ID, content(), RULES, OVER), META)
                .expectException(RefusedBy.rules("CALL_CLOSED"));
    }

    @Test
    void a_change_that_changes_nothing_says_nothing() {
        fixture.given(drafted())
                .when(new ChangeContent(ID, content(), RULES, OPEN), META)
                .expectNoEvents();
        fixture.given(drafted())
                .when(new ChangePerson(ID, entry(2, RosterRole.SPEAKER)), META)
                .expectNoEvents();
    }

    @Test
    void what_was_submitted_stays_complete() {
        var empty = ContentBuilder.content().build();
        fixture.given(drafted(), submitted())
                .when(new ChangeContent(ID, empty, RULES, OPEN), META)
                .expectException(RefusedBy.rules(
                        "FIELD_REQUIRED",
                        "FIELD_REQUIRED",
                        "FIELD_REQUIRED",
                        "FIELD_REQUIRED",
                        "FIELD_REQUIRED",
                        "FIELD_REQUIRED"));
    }

    @Test
    void who_leaves_a_draft_is_not_told_about_who_leaves_later_is() {
        fixture.given(drafted())
                .when(new RemovePerson(ID, SPEAKER), META)
                .expectEvents(new ProposalEvent.PersonRemoved(ID, entry(2, RosterRole.SPEAKER), null, null));
        fixture.given(drafted(), submitted())
                .when(new RemovePerson(ID, SPEAKER), META)
                .expectEvents(new ProposalEvent.PersonRemoved(ID, entry(2, RosterRole.SPEAKER), notice(), null));
    }

    @Test
    void a_change_carries_what_its_public_event_needs_once_the_proposal_is_submitted() {
        var change = new ContentChange(Map.of(Field.TITLE, "Webs"), Map.of(), null, List.of());
        var after = change.applyTo(content());
        fixture.given(drafted(), submitted())
                .when(new ChangeContent(ID, after, RULES, OPEN), META)
                .expectEvents(new ProposalEvent.FieldsChanged(
                        ID, change, new RevisionNotice(notice().edition(), notice().number(), "Webs")));
        fixture.given(drafted())
                .when(new ChangeContent(ID, after, RULES, OPEN), META)
                .expectEvents(new ProposalEvent.FieldsChanged(ID, change));
    }

    @Test
    void a_change_of_a_sessions_roster_carries_all_of_it() {
        var listed = entry(8, RosterRole.ORGANIZER);
        var now = Stream.concat(roster().stream(), Stream.of(listed)).toList();
        var notice = new PublicSummary(
                notice().edition(),
                notice().number(),
                notice().title(),
                notice().owner(),
                List.of(entry(1, RosterRole.ORGANIZER), listed));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), decided(DecisionOutcome.ACCEPTED))
                .when(new ListPerson(ID, listed), META)
                .expectEvents(new ProposalEvent.PersonListed(
                        ID, listed, new SessionRoster(ProposalId.session(ID), notice, now)));
        fixture.given(drafted(), submitted())
                .when(new ListPerson(ID, listed), META)
                .expectEvents(new ProposalEvent.PersonListed(ID, listed, null, RevisionNotice.of(notice())));
    }

    @Test
    void another_person_in_a_place_is_a_replacement_after_submission() {
        var old = entry(2, RosterRole.SPEAKER);
        var other = entry(8, RosterRole.SPEAKER);
        var by = EntryBuilder.entry(old.id(), other.role(), other.person())
                .name(other.name())
                .email(other.email())
                .gender(other.gender())
                .affiliation(other.affiliation())
                .attendance(other.attendance())
                .state(EntryState.CONFIRMED)
                .build();
        fixture.given(drafted(), submitted())
                .when(new ChangePerson(ID, by), META)
                .expectEvents(new ProposalEvent.PersonReplaced(
                        ID, old, by.withState(EntryState.LISTED), notice(), null, null));
    }

    @Test
    void only_what_was_submitted_is_screened_and_only_once() {
        fixture.given(drafted())
                .when(new Screen(ID, ScreeningOutcome.IN, null, null, List.of(), 1), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
        fixture.given(drafted(), submitted())
                .when(new Screen(ID, ScreeningOutcome.IN, "note", null, List.of(), 1), META)
                .expectEvents(screened(ScreeningOutcome.IN));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.OUT))
                .when(new Screen(ID, ScreeningOutcome.IN, null, null, List.of(), 1), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
        fixture.given(drafted(), submitted())
                .when(new Screen(ID, ScreeningOutcome.IN, null, NOW.plusSeconds(1), List.of(), 1), META)
                .expectException(RefusedBy.rules("CALL_STILL_OPEN"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionOutcome.class,
            names = {"ACCEPTED", "DECLINED", "RESERVE"})
    void what_was_screened_in_is_decided_once(DecisionOutcome outcome) {
        var decide = new Decide(ID, Verdict.of(outcome, "why"), RULES, null);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN))
                .when(decide, META)
                .expectEvents(decided(outcome));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), decided(outcome))
                .when(decide, META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.OUT))
                .when(decide, META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void conditions_belong_to_conditional_acceptance_and_to_nothing_else() {
        var given = fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN));
        given.when(new Decide(ID, Verdict.of(DecisionOutcome.ACCEPTED_WITH_CONDITIONS, "why"), RULES, null), META)
                .expectException(RefusedBy.rules("CONDITIONS_REQUIRED"));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN))
                .when(
                        new Decide(
                                ID,
                                new Verdict(DecisionOutcome.DECLINED, "why", List.of("x"), null, List.of(), null, null),
                                RULES,
                                null),
                        META)
                .expectException(RefusedBy.rules("CONDITIONS_NOT_APPLICABLE"));
    }

    @Test
    void an_undone_acceptance_takes_its_session_along_and_can_be_decided_anew() {
        var accepted = decided(DecisionOutcome.ACCEPTED);
        var undone =
                new ProposalEvent.DecisionUndone(ID, notice(), accepted.decision(), ProposalId.session(ID), "mistaken");
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted)
                .when(new UndoDecision(ID, "mistaken", false, null), META)
                .expectEvents(undone);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted, undone)
                .when(new Decide(ID, Verdict.of(DecisionOutcome.RESERVE, "why"), RULES, null), META)
                .expectEvents(decided(DecisionOutcome.RESERVE));
        fixture.given(drafted(), submitted())
                .when(new UndoDecision(ID, null, false, null), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    private static ProposalEvent.DecisionHeld held(DecisionOutcome outcome) {
        return new ProposalEvent.DecisionHeld(
                ID, notice(), decided(outcome).decision(), content().subthemes());
    }

    @Test
    void a_decision_that_is_not_announced_is_known_to_the_secretariat_only() {
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN))
                .when(new Decide(ID, Verdict.of(DecisionOutcome.ACCEPTED, "why"), RULES, null, false), META)
                .expectEvents(held(DecisionOutcome.ACCEPTED));
        var state = ProposalState.ofDraft(drafted())
                .after(submitted())
                .after(screened(ScreeningOutcome.IN))
                .after(held(DecisionOutcome.ACCEPTED));
        assertThat(state.stage()).isEqualTo(Stage.SCREENED_IN);
        assertThat(state.decision()).isNull();
        assertThat(state.session()).isNull();
        assertThat(state.secretariatStage()).isEqualTo(Stage.ACCEPTED);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), held(DecisionOutcome.DECLINED))
                .when(new Decide(ID, Verdict.of(DecisionOutcome.ACCEPTED, "why"), RULES, null), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), held(DecisionOutcome.DECLINED))
                .when(new UndoScreening(ID, null), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void it_is_announced_once_as_it_was_taken() {
        var decided = decided(DecisionOutcome.ACCEPTED);
        var announced = new ProposalEvent.Decided(
                ID, notice(), decided.decision().withAnnouncement(NOW), decided.subthemes(), content(), roster());
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), held(DecisionOutcome.ACCEPTED))
                .when(new Announce(ID, RULES), META)
                .expectEvents(announced);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), held(DecisionOutcome.ACCEPTED), announced)
                .when(new Announce(ID, RULES), META)
                .expectException(RefusedBy.rules("NOTHING_TO_ANNOUNCE"));
    }

    @Test
    void undone_before_it_was_announced_it_was_never_known() {
        var undone = new ProposalEvent.HeldDecisionUndone(
                ID, notice(), held(DecisionOutcome.ACCEPTED).decision(), true, "a slip");
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), held(DecisionOutcome.ACCEPTED))
                .when(new UndoDecision(ID, "a slip", true, null), META)
                .expectEvents(undone);
    }

    @Test
    void who_moves_up_from_a_reserve_list_that_is_not_announced_is_not_announced_either() {
        var verdict = Verdict.of(DecisionOutcome.ACCEPTED, "why");
        var cause = Cause.promotion(new UUID(9, 9));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), held(DecisionOutcome.RESERVE))
                .when(new Decide(ID, verdict, RULES, cause), META)
                .expectEvents(new ProposalEvent.DecisionHeld(
                        ID,
                        notice(),
                        verdict.toDecision(RULES, NOW, cause),
                        content().subthemes()));
    }

    @Test
    void the_place_of_an_undone_acceptance_is_kept_until_the_next_decision_or_given_up() {
        var accepted = decided(DecisionOutcome.ACCEPTED);
        var undone = new ProposalEvent.DecisionUndone(
                ID, notice(), accepted.decision(), ProposalId.session(ID), "a word", true);
        var givenUp = new ProposalEvent.PlaceGivenUp(ID, notice());
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted)
                .when(new UndoDecision(ID, "a word", true, null), META)
                .expectEvents(undone);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted, undone)
                .when(new GiveUpPlace(ID), META)
                .expectEvents(givenUp);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted, undone, givenUp)
                .when(new GiveUpPlace(ID), META)
                .expectException(RefusedBy.rules("NO_PLACE_KEPT"));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted, undone, accepted)
                .when(new GiveUpPlace(ID), META)
                .expectException(RefusedBy.rules("NO_PLACE_KEPT"));
        var declined = decided(DecisionOutcome.DECLINED);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), declined)
                .when(new UndoDecision(ID, "a word", true, null), META)
                .expectEvents(
                        new ProposalEvent.DecisionUndone(ID, notice(), declined.decision(), null, "a word", false));
        var unscreened = new ProposalEvent.ScreeningUndone(
                ID, notice(), screened(ScreeningOutcome.IN).screening(), "again");
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted, undone)
                .when(new UndoScreening(ID, "again"), META)
                .expectEvents(givenUp, unscreened);
    }

    @Test
    void who_is_late_hears_when_the_call_closed_and_nothing_of_its_grace() {
        var closed = NOW.minusSeconds(50);
        fixture.given(drafted())
                .when(new Submit(ID, RULES, new Window(NOW.minusSeconds(60), NOW.minusSeconds(1), closed), 1), META)
                .expectException(org.axonframework.test.matchers.Matchers.predicate(thrown ->
                        String.valueOf(((Throwable) thrown).getMessage()).contains(closed.toString())));
    }

    @Test
    void a_draft_cannot_be_withdrawn_and_what_was_withdrawn_is_out() {
        fixture.given(drafted())
                .when(new Withdraw(ID, null, null), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
        var withdrawn = new ProposalEvent.Withdrawn(ID, notice(), null, null);
        fixture.given(drafted(), submitted())
                .when(new Withdraw(ID, null, null), META)
                .expectEvents(withdrawn);
        fixture.given(drafted(), submitted(), withdrawn)
                .when(new RemovePerson(ID, SPEAKER), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void an_answer_that_overtakes_the_note_of_the_invitation_is_kept() {
        var answered = entry(2, RosterRole.SPEAKER).with(EntryState.CONFIRMED, Attendance.ONLINE);
        var event = new ProposalEvent.PersonAnswered(ID, answered, notice(), null);
        fixture.given(drafted(), submitted())
                .when(new NoteAnswer(ID, SPEAKER, null, EntryState.CONFIRMED, Attendance.ONLINE), META)
                .expectEvents(event);
        fixture.given(drafted(), submitted(), event)
                .when(new NoteInvited(ID, SPEAKER), META)
                .expectNoEvents();
        fixture.given(drafted(), submitted(), event)
                .when(new NoteAnswer(ID, SPEAKER, null, EntryState.CONFIRMED, Attendance.ONLINE), META)
                .expectNoEvents();
    }

    @Test
    void a_change_keeps_only_what_it_changed() {
        var before = content();
        var after = ContentBuilder.content()
                .title("Islands")
                .subthemes(before.subthemes())
                .format(before.format())
                .policyQuestions(before.policyQuestions())
                .sdgs(List.of(9, 16))
                .sdgTargets(before.sdgTargets())
                .outcomes(before.outcomes())
                .hybrid(before.hybrid())
                .messages(before.messages())
                .tools(before.tools())
                .answers(before.answers())
                .build();
        var change = new ContentChange(
                Map.of(Field.TITLE, "Islands"),
                Map.of(Field.SDGS, List.of("9", "16")),
                null,
                List.of(Field.DESCRIPTION));
        fixture.given(drafted())
                .when(new ChangeContent(ID, after, RULES, OPEN), META)
                .expectEvents(new ProposalEvent.FieldsChanged(ID, change));
        assertThat(change.applyTo(before)).isEqualTo(after);
    }

    @Test
    void what_an_accepted_proposal_says_is_put_right_for_all_who_heard_of_it() {
        var after = new ContentChange(Map.of(Field.TITLE, "Islands"), Map.of(), null, List.of()).applyTo(content());
        var told = new PublicSummary("igf-test", 1, "Islands", SomeProposal.OWNER, notice().organizers());
        var revised = new ProposalEvent.Revised(
                ID,
                told,
                ProposalId.session(ID),
                ContentChange.between(content(), after),
                after,
                submitted().subthemes());
        var accepted = decided(DecisionOutcome.ACCEPTED);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted)
                .when(new ChangeContent(ID, after, RULES, OPEN), META)
                .expectEvents(revised);
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted, revised)
                .when(new ChangeContent(ID, after, RULES, OPEN), META)
                .expectNoEvents();
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), accepted)
                .when(new ChangeContent(ID, after, RULES, OVER), META)
                .expectException(RefusedBy.rules("CALL_CLOSED"));
        fixture.given(drafted(), submitted(), screened(ScreeningOutcome.IN), decided(DecisionOutcome.DECLINED))
                .when(new ChangeContent(ID, after, RULES, OPEN), META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void what_was_withdrawn_returns_while_the_call_lasts() {
        var withdrawn = new ProposalEvent.Withdrawn(ID, notice(), null, null);
        var returned = new ProposalEvent.Returned(ID, notice());
        fixture.given(drafted(), submitted(), withdrawn)
                .when(new Return(ID, OPEN), META)
                .expectEvents(returned);
        fixture.given(drafted(), submitted(), withdrawn)
                .when(new Return(ID, OVER), META)
                .expectException(RefusedBy.rules("CALL_CLOSED"));
        fixture.given(drafted()).when(new Return(ID, OPEN), META).expectException(RefusedBy.rules("WRONG_STATE"));
        fixture.given(drafted(), submitted(), withdrawn)
                .when(new Submit(ID, RULES, OPEN, 1), META)
                .expectEvents(returned, submitted());
        fixture.given(drafted(), submitted(), withdrawn, returned)
                .when(new Submit(ID, RULES, OPEN, 1), META)
                .expectEvents(submitted());
    }

    @Test
    void nobody_hears_of_what_a_returned_draft_does() {
        var withdrawn = new ProposalEvent.Withdrawn(ID, notice(), null, null);
        var returned = new ProposalEvent.Returned(ID, notice());
        fixture.given(drafted(), submitted(), withdrawn, returned)
                .when(new RemovePerson(ID, SPEAKER), META)
                .expectEvents(new ProposalEvent.PersonRemoved(ID, entry(2, RosterRole.SPEAKER), null, null));
        fixture.given(drafted(), submitted(), withdrawn, returned)
                .when(new NoteInvited(ID, SPEAKER), META)
                .expectNoEvents();
    }

    @Test
    void a_line_of_the_pasted_page_is_discarded_as_long_as_it_was_not_screened() {
        var left = new PersonalValue(new UUID(8, 8), "c2VhbGVk");
        var discard = new ProposalCommand.DiscardLine(ID, left);
        fixture.given(drafted()).when(discard, META).expectEvents(new ProposalEvent.LineDiscarded(ID, left));
        new AggregateTestFixture<>(Proposal.class)
                .given(drafted(), submitted(), screened(ScreeningOutcome.IN))
                .when(discard, META)
                .expectException(RefusedBy.rules("WRONG_STATE"));
    }

    @Test
    void a_draft_is_deleted_and_is_not_found_any_more() {
        var deleted = new ProposalEvent.DraftDeleted(ID);
        fixture.given(drafted()).when(new DeleteDraft(ID), META).expectEvents(deleted);
        for (var command : List.of(
                new DeleteDraft(ID),
                new Submit(ID, RULES, OPEN, 1),
                new ChangeContent(ID, content(), RULES, OPEN),
                new RemovePerson(ID, SPEAKER))) {
            fixture.given(drafted(), deleted)
                    .when(command, META)
                    .expectNoEvents()
                    .expectException(org.axonframework.test.matchers.Matchers.predicate(
                            thrown -> thrown instanceof RefusedException refused && refused.isNotFound()));
        }
    }

    @Test
    void what_was_ever_submitted_is_not_deleted() {
        var withdrawn = new ProposalEvent.Withdrawn(ID, notice(), null, null);
        var returned = new ProposalEvent.Returned(ID, notice());
        for (var events : List.of(
                List.of(drafted(), submitted()),
                List.of(drafted(), submitted(), withdrawn),
                List.of(drafted(), submitted(), withdrawn, returned))) {
            fixture.given(events).when(new DeleteDraft(ID), META).expectException(RefusedBy.rules("WRONG_STATE"));
        }
    }
}
