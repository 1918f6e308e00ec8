package igf.proposal.review.view;

import static igf.proposal.SomeProposal.EDITION;
import static igf.proposal.SomeProposal.ID;
import static igf.proposal.SomeProposal.REVIEWER;
import static igf.proposal.SomeProposal.folded;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.proposal.Stage;
import igf.api.roster.RosterRole;
import igf.api.round.Conflict;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.platform.view.ViewCollection;
import igf.proposal.SomeProposal;
import igf.proposal.content.ContentChange;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import igf.proposal.rules.form.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewingViewTest {

    private final ReviewingView view = new ReviewingView();

    private <T extends Record> T find(ViewCollection<T> kept, Object id, Object... events) {
        return folded(view, events).find(kept, id).orElseThrow();
    }

    private static RoundEvent.Assigned assigned(List<UUID> to, List<UUID> released) {
        var assignments = to.stream()
                .map(person -> new Assignment(person, List.of(), true, 0, false))
                .toList();
        return new RoundEvent.Assigned(EDITION, ID, assignments, List.of(), 0, released, List.of());
    }

    @Test
    void the_blind_document_holds_nobody() {
        var blind = folded(
                        view,
                        SomeProposal.drafted(),
                        SomeProposal.submitted(),
                        new ProposalEvent.ContentChanged(ID, SomeProposal.content("Webs")))
                .all("blind")
                .getFirst();
        assertThat(blind.keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "edition",
                        "number",
                        "title",
                        "subthemes",
                        "format",
                        "policyQuestions",
                        "description",
                        "outcomes",
                        "sdgs",
                        "sdgTargets",
                        "sdgExplanation",
                        "hybrid");
        assertThat(blind.getString("title")).isEqualTo("Webs");
        assertThat(blind.toJson()).doesNotContain("enc:1:", "Council", "organizer-1", SomeProposal.OWNER.toString());
    }

    @Test
    void whoever_has_a_part_is_known_until_removed() {
        var speaker = SomeProposal.roster().getFirst();
        var whole = find(ReviewingView.PROPOSAL_PEOPLE, ID, SomeProposal.drafted());
        assertThat(whole.toReviewable().findConflict(speaker.person(), null)).contains(Conflict.ON_THE_ROSTER);
        assertThat(whole.toReviewable().findConflict(SomeProposal.OWNER, null)).contains(Conflict.OWNER);
        assertThat(whole.toReviewable().findConflict(REVIEWER, "the council")).contains(Conflict.SAME_ORGANIZATION);
        var less = find(
                ReviewingView.PROPOSAL_PEOPLE,
                ID,
                SomeProposal.drafted(),
                new ProposalEvent.PersonRemoved(ID, speaker, null, null));
        assertThat(less.toReviewable().findConflict(speaker.person(), null)).isEmpty();
    }

    @Test
    void the_stage_and_number_follow_the_proposal() {
        var parts = find(
                ReviewingView.PROPOSAL_PEOPLE,
                ID,
                SomeProposal.drafted(),
                SomeProposal.submitted(),
                SomeProposal.screened(ScreeningOutcome.IN));
        assertThat(parts.stage()).isEqualTo(Stage.SCREENED_IN);
        assertThat(parts.toReviewable().number()).isEqualTo(7);
    }

    @Test
    void a_member_has_what_is_assigned_and_loses_what_is_released() {
        var member = ReviewingView.reviewerAssignmentsId(EDITION, REVIEWER);
        assertThat(find(ReviewingView.REVIEWER_ASSIGNMENTS, member, assigned(List.of(REVIEWER), List.of()))
                        .assignedProposals())
                .containsExactly(ID);
        assertThat(find(
                                ReviewingView.REVIEWER_ASSIGNMENTS,
                                member,
                                assigned(List.of(REVIEWER), List.of()),
                                assigned(List.of(), List.of(REVIEWER)))
                        .assigned())
                .isEmpty();
    }

    @Test
    void a_review_is_kept_for_its_author_and_a_recusal_is_a_conflict() {
        var ballot = new Ballot(Map.of("content", 3), List.of(), null, null);
        var given = new ReviewEvent.Given(new UUID(9, 9), EDITION, ID, REVIEWER, 1, ballot, 1);
        var recused = new ReviewEvent.Recused(
                new UUID(9, 9), EDITION, ID, REVIEWER, SomeProposal.sealed(REVIEWER, "why"), true);
        assertThat(find(ReviewingView.REVIEWS, given.id(), given).countingBallot())
                .isEqualTo(ballot);
        assertThat(find(ReviewingView.PROPOSAL_PEOPLE, ID, SomeProposal.drafted(), given, recused)
                        .toReviewable()
                        .findConflict(REVIEWER, null))
                .contains(Conflict.RECUSED);
    }

    @Test
    void an_edition_has_its_criteria_reviewers_and_round() {
        var edition = find(
                ReviewingView.EDITIONS,
                EDITION,
                SomeProposal.planned(),
                SomeProposal.reviewersNamed(),
                new RoundEvent.Planned(EDITION, 3, 42, "m"),
                new RoundEvent.Closed(EDITION, List.of()));
        assertThat(edition.reviewCriteria()).hasSize(6);
        assertThat(edition.panel()).containsOnlyKeys(REVIEWER);
        assertThat(edition.perProposal()).isEqualTo(3);
        assertThat(edition.isClosed()).isTrue();
    }

    private Optional<String> title(ProposalEvent event) {
        var told =
                find(ReviewingView.PROGRESS, ID, SomeProposal.drafted(), event).details();
        return Objects.requireNonNull(told).title();
    }

    @Test
    void progress_shows_the_title_that_holds_now() {
        var change = new ContentChange(Map.of(Field.TITLE, "Webs"), Map.of(), null, List.of());
        assertThat(title(new ProposalEvent.FieldsChanged(ID, change))).contains("Webs");
        assertThat(title(new ProposalEvent.ContentChanged(ID, SomeProposal.content("Nodes"))))
                .contains("Nodes");
        var content = SomeProposal.content("Put right");
        var notice = SomeProposal.submitted().notice();
        assertThat(title(new ProposalEvent.Revised(ID, notice, ID, change, content, List.of())))
                .contains("Put right");
        var cleared = new ContentChange(Map.of(), Map.of(), null, List.of(Field.TITLE));
        assertThat(title(new ProposalEvent.FieldsChanged(ID, cleared))).isEmpty();
    }

    @Test
    void who_was_replaced_has_no_part_any_more_and_who_came_has() {
        var old = SomeProposal.roster().getFirst();
        var by = SomeProposal.entry(9, RosterRole.SPEAKER, Attendance.ONSITE);
        var parts = find(
                ReviewingView.PROPOSAL_PEOPLE,
                ID,
                SomeProposal.drafted(),
                new ProposalEvent.PersonReplaced(
                        ID, old, by, SomeProposal.submitted().notice(), null, null));
        assertThat(parts.toReviewable().findConflict(old.person(), null)).isEmpty();
        assertThat(parts.toReviewable().findConflict(by.person(), null)).contains(Conflict.ON_THE_ROSTER);
    }

    @Test
    void what_is_to_be_screened_again_is_submitted() {
        var in = SomeProposal.screened(ScreeningOutcome.IN);
        var parts = find(
                ReviewingView.PROPOSAL_PEOPLE,
                ID,
                SomeProposal.drafted(),
                SomeProposal.submitted(),
                in,
                new ProposalEvent.ScreeningUndone(ID, in.notice(), in.screening(), null));
        assertThat(parts.stage()).isEqualTo(Stage.SUBMITTED);
    }
}
