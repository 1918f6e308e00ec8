package igf.proposal.person.view;

import static igf.proposal.SomeProposal.AT;
import static igf.proposal.SomeProposal.EDITION;
import static igf.proposal.SomeProposal.ID;
import static igf.proposal.SomeProposal.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.invitation.Answer;
import igf.api.invitation.InvitationStatus;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.platform.view.ViewCollection;
import igf.proposal.SomeProposal;
import igf.proposal.call.Extension;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.content.ContentChange;
import igf.proposal.content.Owner;
import igf.proposal.content.PublicSummary;
import igf.proposal.edition.EditionEvent;
import igf.proposal.invitation.Guest;
import igf.proposal.invitation.InvitationEvent;
import igf.proposal.invitation.Occasion;
import igf.proposal.invitation.SessionRosterNews;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.Side;
import igf.proposal.person.UnmetCondition;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.rules.form.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonViewTest {

    private static final PublicSummary NOTICE =
            new PublicSummary(EDITION, 7, "Nets", new Owner("o", OWNER, null), List.of());

    private static <T extends Record> T only(ViewCollection<T> kept, Object... events) {
        var all = SomeProposal.folded(new PersonView(), events).all(kept);
        assertThat(all).hasSize(1);
        return all.iterator().next();
    }

    @Test
    void a_proposal_is_found_by_everybody_who_is_on_it_now() {
        var more = SomeProposal.entry(9, RosterRole.ORGANIZER, Attendance.ONLINE);
        var gone = SomeProposal.roster().getFirst();
        var change = new ContentChange(Map.of(Field.TITLE, "Webs"), Map.of(), null, List.of());
        var proposal = only(
                PersonView.PROPOSALS,
                SomeProposal.drafted(),
                new ProposalEvent.FieldsChanged(ID, change),
                new ProposalEvent.PersonListed(ID, more),
                SomeProposal.submitted(),
                new ProposalEvent.PersonRemoved(ID, gone, NOTICE, null));
        assertThat(proposal.edition()).isEqualTo(EDITION);
        assertThat(proposal.title()).contains("Webs");
        assertThat(proposal.number()).isEqualTo(7);
        assertThat(proposal.stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(proposal.people())
                .contains(OWNER, more.person())
                .doesNotContain(gone.person())
                .hasSize(5);
    }

    @Test
    void what_is_put_right_after_acceptance_is_shown() {
        var change = new ContentChange(Map.of(Field.TITLE, "Webs"), Map.of(), null, List.of());
        var proposal = only(
                PersonView.PROPOSALS,
                SomeProposal.drafted(),
                SomeProposal.submitted(),
                SomeProposal.decided(),
                new ProposalEvent.Revised(
                        ID, NOTICE, ProposalId.session(ID), change, SomeProposal.content("Webs"), List.of()));
        assertThat(proposal.title()).contains("Webs");
        assertThat(proposal.stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void an_invitation_is_kept_with_its_link_until_it_is_answered() {
        var entry = SomeProposal.roster().getFirst();
        var guest = new Guest(
                entry.person(), entry.id(), "SPEAKER", entry.name(), entry.email(), null, null, null, null, null);
        var sent = new InvitationEvent.Sent(
                entry.id(),
                guest,
                new Occasion(EDITION, ID, 7, "Nets", null, List.of()),
                "hash",
                SomeProposal.sealed(entry.person(), "token"),
                AT,
                List.of());
        var invited = only(PersonView.INVITATIONS, sent);
        assertThat(invited.state()).isEqualTo(InvitationStatus.INVITED);
        assertThat(invited.name()).isEqualTo(Optional.ofNullable(entry.name()));
        assertThat(invited.expiresAt()).isEqualTo(AT);
        assertThat(invited.token()).contains(sent.tokenSealed());
        assertThat(only(
                                PersonView.INVITATIONS,
                                sent,
                                new InvitationEvent.Answered(entry.id(), ID, Answer.DECLINE, null, null))
                        .state())
                .isEqualTo(InvitationStatus.DECLINED);
        assertThat(only(PersonView.INVITATIONS, sent, new InvitationEvent.Withdrawn(entry.id(), ID))
                        .state())
                .isEqualTo(InvitationStatus.WITHDRAWN);
    }

    @Test
    void the_people_of_a_session_without_a_proposal_have_its_roles_and_their_own_answers() {
        var session = new UUID(7, 7);
        var first = guest(1);
        var second = guest(2);
        var listed = news(session, List.of(first, second), false);
        assertThat(answers(listed)).containsExactly(EntryState.LISTED, EntryState.LISTED);
        var sent = new InvitationEvent.Sent(
                new UUID(3, 1),
                first,
                new Occasion(EDITION, session, 10_001, "Opening", session, List.of()),
                "hash",
                SomeProposal.sealed(first.person(), "token"),
                AT,
                List.of());
        var confirmed =
                new InvitationEvent.Answered(new UUID(3, 1), session, Answer.CONFIRM, null, first.person(), null);
        assertThat(answers(listed, sent)).containsExactly(EntryState.INVITED, EntryState.LISTED);
        assertThat(answers(listed, sent, confirmed)).containsExactly(EntryState.CONFIRMED, EntryState.LISTED);
        assertThat(answers(listed, sent, confirmed, news(session, List.of(first), false)))
                .as("a change of the roster keeps answers")
                .containsExactly(EntryState.CONFIRMED);

        var other = new Guest(new UUID(2, 9), first.entry(), "SPEAKER", null, null, null, null, null, null, null);
        var corrected = news(session, List.of(other), false);
        assertThat(answers(listed, sent, confirmed, corrected)).containsExactly(EntryState.LISTED);
        assertThat(answers(listed, sent, corrected, confirmed))
                .as("the answer of somebody who left")
                .containsExactly(EntryState.LISTED);
        var cancelled = only(PersonView.SESSIONS, listed, news(session, List.of(first, second), true));
        assertThat(cancelled.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(cancelled.people()).containsExactly(first.person(), second.person());
        assertThat(cancelled.title()).contains("Opening");
    }

    private static Guest guest(int number) {
        return new Guest(new UUID(2, number), new UUID(3, number), "SPEAKER", null, null, null, null, null, null, null);
    }

    private static SessionRosterNews news(UUID session, List<Guest> roster, boolean cancelled) {
        return new SessionRosterNews(EDITION, session, 10_001, "Opening", roster, List.of(), List.of(), cancelled);
    }

    private static List<EntryState> answers(Object... events) {
        return only(PersonView.SESSIONS, events).roster().values().stream()
                .map(StoredRoles.Entry::state)
                .toList();
    }

    @Test
    void what_lacks_of_conditions_is_neither_handed_in_nor_met() {
        var set = new ConditionsEvent.WereSet(ID, AT, List.of("One", "Two"), AT.plusSeconds(9), List.of());
        var handedIn = new ConditionsEvent.EvidenceHandedIn(ID, 1, SomeProposal.sealed(OWNER, "done"));
        var refused = new ConditionsEvent.Judged(ID, 1, false, "not yet", NOTICE, "One", null, 1);
        assertThat(only(PersonView.CONDITIONS, set).lacking()).containsExactly(true, true);
        assertThat(only(PersonView.CONDITIONS, set, handedIn).lacking()).containsExactly(false, true);
        assertThat(only(PersonView.CONDITIONS, set, handedIn, refused).lacking())
                .containsExactly(true, true);
        assertThat(only(PersonView.CONDITIONS, set, new ConditionsEvent.Met(ID, AT, EDITION))
                        .lacking())
                .isEmpty();
        var later = AT.plusSeconds(99);
        var extended =
                new ConditionsEvent.Extended(ID, 2, later, List.of(), "ill", NOTICE, "Two", AT.plusSeconds(9), 1);
        assertThat(only(PersonView.CONDITIONS, set, extended).unmetConditions())
                .containsExactly(new UnmetCondition("One", AT.plusSeconds(9)), new UnmetCondition("Two", later));
    }

    @Test
    void the_longest_time_that_one_alone_was_given_holds() {
        var planned = SomeProposal.planned();
        var longer = new Extension(ID, AT.plusSeconds(500), "ill", "s", AT);
        var shorter = new Extension(ID, AT.plusSeconds(100), "ill", "s", AT);
        var edition = only(
                PersonView.EDITIONS,
                planned,
                new EditionEvent.Extended(EDITION, longer),
                new EditionEvent.Extended(EDITION, shorter));
        assertThat(edition.until()).isEqualTo(AT.plusSeconds(60));
        assertThat(edition.alone()).containsEntry(ID, AT.plusSeconds(500));
    }

    @Test
    void each_side_of_a_merger_is_asked_until_it_has_answered_or_the_merger_has_ended() {
        var other = new UUID(1, 2);
        var token = SomeProposal.sealed(OWNER, "token");
        var from = new Side(ID, NOTICE, "hash", token);
        var into = new Side(other, NOTICE, "hash", token);
        var proposed = new MergerEvent.Proposed(ID, from, into, "alike", AT);
        assertThat(asked(proposed)).containsExactlyInAnyOrder(ID, other);
        assertThat(asked(proposed, new MergerEvent.Answered(ID, Side.Which.GOES_IN, true)))
                .containsExactly(other);
        assertThat(asked(proposed, new MergerEvent.Ended(ID, MergerEvent.Outcome.EXPIRED, null, from, into)))
                .isEmpty();
    }

    private static List<UUID> asked(Object... events) {
        return SomeProposal.folded(new PersonView(), events).all(PersonView.MERGE_QUESTIONS).stream()
                .map(StoredMergeQuestion::proposal)
                .toList();
    }

    @Test
    void a_roster_lacks_something_until_it_is_restored() {
        var below = new RosterEvent.FellBelowMinimum(ID, NOTICE, null, List.of(), 1);
        assertThat(only(PersonView.SHORTFALLS, below).id()).isEqualTo(ID);
        assertThat(SomeProposal.folded(new PersonView(), below, new RosterEvent.Restored(ID, NOTICE, null))
                        .all(PersonView.SHORTFALLS))
                .isEmpty();
    }

    @Test
    void a_deleted_draft_has_nobody() {
        assertThat(SomeProposal.folded(new PersonView(), SomeProposal.drafted(), new ProposalEvent.DraftDeleted(ID))
                        .all(PersonView.PROPOSALS))
                .isEmpty();
    }
}
