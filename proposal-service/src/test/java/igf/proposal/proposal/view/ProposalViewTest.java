package igf.proposal.proposal.view;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import igf.proposal.batch.BatchView;
import igf.proposal.content.ContentChange;
import igf.proposal.content.Paste;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalId;
import igf.proposal.proposal.SomeProposal;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.form.Field;
import igf.proposal.selection.view.SelectionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalViewTest {

    private static StoredProposal after(ProposalEvent... events) {
        var documents = new MemoryDocuments();
        var meta = new Meta(Actor.system("test"), Instant.EPOCH, "c", null);
        for (int i = 0; i < events.length; i++) {
            new ProposalView()
                    .project(
                            new RecordedEvent<>(i + 1, "e" + i, SomeProposal.ID.toString(), i, events[i], meta),
                            documents);
        }
        return documents.find(StoredProposal.PROPOSALS, SomeProposal.ID).orElseThrow();
    }

    @Test
    void a_draft_is_found_by_its_owner_and_its_organizers() {
        assertThat(after(SomeProposal.drafted()).organizedBy())
                .containsExactly(
                        String.valueOf(SomeProposal.OWNER.person()),
                        SomeProposal.entry(1, RosterRole.ORGANIZER).person().toString());
    }

    @Test
    void an_organizer_who_left_finds_it_no_longer() {
        var left = SomeProposal.entry(1, RosterRole.ORGANIZER);
        var proposal =
                after(SomeProposal.drafted(), new ProposalEvent.PersonRemoved(SomeProposal.ID, left, null, null));
        assertThat(proposal.organizedBy()).doesNotContain(left.person().toString());
        assertThat(proposal.roster()).hasSize(4);
    }

    @Test
    void an_acceptance_has_a_session_and_its_undoing_has_none() {
        var accepted = SomeProposal.decided(DecisionOutcome.ACCEPTED);
        var undone = new ProposalEvent.DecisionUndone(
                SomeProposal.ID, SomeProposal.notice(), accepted.decision(), ProposalId.session(SomeProposal.ID), null);
        var before = after(
                SomeProposal.drafted(), SomeProposal.submitted(), SomeProposal.screened(ScreeningOutcome.IN), accepted);
        assertThat(before.state()).isEqualTo(Stage.ACCEPTED);
        assertThat(before.version()).isEqualTo(3);
        assertThat(before.sessionId()).contains(ProposalId.session(SomeProposal.ID));
        var now = after(
                SomeProposal.drafted(),
                SomeProposal.submitted(),
                SomeProposal.screened(ScreeningOutcome.IN),
                accepted,
                undone);
        assertThat(now.state()).isEqualTo(Stage.SCREENED_IN);
        assertThat(now.decision()).isEmpty();
        assertThat(now.sessionId()).isEmpty();
    }

    @Test
    void whoever_was_asked_is_shown_as_withdrawn_with_the_proposal() {
        RosterEntry speaker = SomeProposal.entry(2, RosterRole.SPEAKER);
        var proposal = after(
                SomeProposal.drafted(),
                SomeProposal.submitted(),
                new ProposalEvent.PersonInvited(SomeProposal.ID, speaker.id()),
                new ProposalEvent.Withdrawn(SomeProposal.ID, SomeProposal.notice(), null, null));
        assertThat(proposal.roster())
                .extracting(StoredEntry::state)
                .containsExactly(
                        EntryState.LISTED,
                        EntryState.WITHDRAWN,
                        EntryState.LISTED,
                        EntryState.LISTED,
                        EntryState.LISTED);
    }

    @Test
    void what_it_says_follows_both_kinds_of_changes() {
        var whole = new ProposalEvent.ContentChanged(SomeProposal.ID, SomeProposal.content());
        var change = new ContentChange(
                Map.of(Field.TITLE, "Webs", Field.SDG_EXPLANATION, "Cables"),
                Map.of(),
                null,
                List.of(Field.DESCRIPTION));
        var content = after(SomeProposal.drafted(), whole, new ProposalEvent.FieldsChanged(SomeProposal.ID, change))
                .content()
                .toContent();
        assertThat(content.title()).isEqualTo("Webs");
        assertThat(content.description()).isNull();
        assertThat(content.subthemes()).containsExactly("avoiding-internet-fragmentation");
        assertThat(content.text(Field.SDG_EXPLANATION)).isEqualTo("Cables");
    }

    @Test
    void what_is_put_right_after_acceptance_is_shown() {
        var change = new ContentChange(Map.of(Field.TITLE, "Webs"), Map.of(), null, List.of());
        var revised = new ProposalEvent.Revised(
                SomeProposal.ID,
                SomeProposal.notice(),
                ProposalId.session(SomeProposal.ID),
                change,
                change.applyTo(SomeProposal.content()),
                List.of());
        var content = after(SomeProposal.drafted(), SomeProposal.submitted(), revised)
                .content()
                .toContent();
        assertThat(content.title()).isEqualTo("Webs");
        assertThat(content.description()).isEqualTo("What happened.");
    }

    @Test
    void what_is_to_be_screened_again_was_screened_by_nobody() {
        var in = SomeProposal.screened(ScreeningOutcome.IN);
        var proposal = after(
                SomeProposal.drafted(),
                SomeProposal.submitted(),
                in,
                new ProposalEvent.ScreeningUndone(SomeProposal.ID, in.notice(), in.screening(), "too early"));
        assertThat(proposal.state()).isEqualTo(Stage.SUBMITTED);
        assertThat(proposal.screening()).isEmpty();
    }

    @Test
    void what_is_left_of_the_lines_without_a_field_stands_in_place_of_all_and_the_page_stays() {
        var text = new PersonalValue(new UUID(8, 8), "cGFnZQ");
        var lines = new PersonalValue(new UUID(8, 8), "bGluZXM");
        var left = new PersonalValue(new UUID(8, 8), "bGVmdA");
        var paste = new Paste(text, lines, List.of(), null, null, null, List.of(), List.of(), List.of());
        var drafted = SomeProposal.drafted();
        var pasted = new ProposalEvent.Drafted(
                drafted.id(), drafted.edition(), drafted.owner(), drafted.content(), drafted.roster(), paste);
        assertThat(after(pasted, new ProposalEvent.LineDiscarded(SomeProposal.ID, left))
                        .paste())
                .contains(paste.withUnassigned(left));
        assertThat(after(pasted, new ProposalEvent.LineDiscarded(SomeProposal.ID, null))
                        .paste())
                .contains(paste.withUnassigned(null));
        assertThat(after(drafted, new ProposalEvent.LineDiscarded(SomeProposal.ID, null))
                        .paste())
                .isEmpty();
    }

    @Test
    void no_view_keeps_a_deleted_draft() {
        for (var view : List.of(new ProposalView(), new BatchView(), new ReviewingView(), new SelectionView())) {
            var draft = igf.proposal.SomeProposal.drafted();
            var documents = igf.proposal.SomeProposal.folded(view, draft, new ProposalEvent.DraftDeleted(draft.id()));
            for (var collection :
                    List.of("proposals", "candidates", "blind", "parts", "progress", "rows", "dossiers")) {
                assertThat(documents.all(collection))
                        .as(view.name() + ", " + collection)
                        .isEmpty();
            }
        }
    }
}
