package igf.proposal.review.web;

import static igf.proposal.review.view.ReviewingView.BLINDED_PROPOSALS;
import static igf.proposal.review.view.ReviewingView.EDITIONS;
import static igf.proposal.review.view.ReviewingView.PROPOSAL_PEOPLE;
import static igf.proposal.review.view.ReviewingView.REVIEWER_ASSIGNMENTS;
import static igf.proposal.review.view.ReviewingView.REVIEWS;

import igf.api.review.AssignedProposal;
import igf.api.review.AssignedRow;
import igf.api.review.Criterion;
import igf.platform.people.People;
import igf.platform.view.ViewCollection;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.review.ReviewId;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.review.view.StoredBlind;
import igf.proposal.review.view.StoredMember;
import igf.proposal.review.view.StoredParts;
import igf.proposal.review.view.StoredReview;
import igf.proposal.review.view.StoredRound;
import igf.proposal.round.Panelist;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows reviewers their assigned proposals, without names. */
@RestController
@RequestMapping(Api.BASE + "/reviews/assigned")
class AssignedController {

    private static final int BATCH_SIZE = 1000;
    private static final ViewCollection<StoredBlind.ListedBlind> LISTED =
            BLINDED_PROPOSALS.projection(StoredBlind.ListedBlind.class);
    private static final ViewCollection<StoredParts.PositionedParts> POSITIONED_PARTS =
            PROPOSAL_PEOPLE.projection(StoredParts.PositionedParts.class);

    private final Views views;
    private final ReviewingView view;
    private final People people;
    private final BlindTitles titles;
    private final LinkedPeople linkedPeople;

    AssignedController(Views views, ReviewingView view, People people, BlindTitles titles, LinkedPeople linkedPeople) {
        this.views = views;
        this.view = view;
        this.people = people;
        this.titles = titles;
        this.linkedPeople = linkedPeople;
    }

    /**
     * Lists the proposals that you are asked to review. The list is ordered by number. Each proposal comes without
     * names, with the criteria and with your own review or draft. Proposals with a conflict of interest are left out;
     * if you are no longer a reviewer of the edition, the list is empty. With {@code limit} the list comes in pages. An
     * unknown edition is 404.
     */
    @GetMapping
    @Allow(roles = "MAG")
    ResponseEntity<Pages.Page<AssignedRow>> listAssignedProposals(
            @Parameter(required = true) @RequestParam @Nullable String edition,
            @RequestParam(name = "limit") @Nullable String most,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        if (edition == null) {
            throw Problem.malformed("edition", "REQUIRED", "The query parameter edition is missing.");
        }
        var round = rows(EDITIONS).find(edition).orElseThrow(Problem::notFound);
        var limit = Pages.limitOrAll(most);
        var after = Pages.place(cursor);
        var member = findMember(edition, caller);
        var ids = member == null ? Set.<UUID>of() : member.assignedProposals();
        if (member == null || ids.isEmpty()) {
            return ResponseEntity.ok(new Pages.Page<>(List.of(), null));
        }
        var panelist = toPanelist(round, member, caller);
        var parts = new HashMap<UUID, StoredParts.PositionedParts>();
        rows(POSITIONED_PARTS)
                .where(PROPOSAL_PEOPLE.matchesAny(StoredParts::id, ids))
                .batchSize(BATCH_SIZE)
                .forEach(document -> parts.put(document.parts().id(), document));
        var rows = rows(LISTED)
                .where(BLINDED_PROPOSALS.matchesAny(StoredBlind::id, ids))
                .batchSize(BATCH_SIZE)
                .into(new ArrayList<>())
                .stream()
                .filter(row -> parts.containsKey(row.id()))
                .filter(row -> after.isEmpty() || after.get().id().compareTo(cursor(row)) < 0)
                .sorted(Comparator.comparing(AssignedController::cursor))
                // Checks conflicts only after sorting, so that it opens no more proposals than the page needs,
                // plus one.
                .filter(row -> mayRead(
                        panelist, Objects.requireNonNull(parts.get(row.id())).parts()))
                .limit(limit + 1L)
                .toList();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = page.size() == rows.size() ? null : Pages.next(new Pages.PageStart(0, cursor(page.getLast())));
        return Pages.answer(next).body(new Pages.Page<>(toRows(page, parts, round, caller), next));
    }

    private List<AssignedRow> toRows(
            List<StoredBlind.ListedBlind> page,
            Map<UUID, StoredParts.PositionedParts> parts,
            StoredRound round,
            Caller caller) {
        var ids = page.stream().map(row -> reviewId(row.id(), caller)).toList();
        var reviews = new HashMap<UUID, StoredReview>();
        rows(REVIEWS)
                .where(REVIEWS.matchesAny(StoredReview::id, ids))
                .batchSize(BATCH_SIZE)
                .forEach(review -> reviews.put(review.proposal(), review));
        titles.loadKeys(page, parts);
        var criteria = ReviewMapper.toCriteria(round);
        return page.stream()
                .map(row -> toRow(row, Objects.requireNonNull(parts.get(row.id())), criteria, reviews.get(row.id())))
                .toList();
    }

    /** Returns the cursor of a row, by its number, which never changes. */
    private static String cursor(StoredBlind.ListedBlind row) {
        return String.format("%09d:%s", row.sortNumber(), row.id());
    }

    private AssignedRow toRow(
            StoredBlind.ListedBlind blind,
            StoredParts.PositionedParts parts,
            List<Criterion> criteria,
            @Nullable StoredReview review) {
        return new AssignedRow(
                blind.id(),
                blind.sortNumber(),
                titles.redactedTitle(blind, parts),
                blind.subthemes(),
                parts.parts().isReviewable(),
                criteria,
                ReviewMapper.toReview(review, people),
                ReviewMapper.toDraft(review, people));
    }

    /**
     * Shows a proposal that you are asked to review. It is blind: names, addresses and organizations of its people are
     * removed from the texts. {@code counts} has the numbers of its people by group, region and gender. A proposal that
     * is not assigned to you, or with a conflict of interest, is 404.
     *
     * @param proposal the proposal's id
     */
    @GetMapping("/{proposal}")
    @Allow(roles = "MAG")
    AssignedProposal getAssignedProposal(@PathVariable UUID proposal, Caller caller) {
        var blind = rows(BLINDED_PROPOSALS).find(proposal).orElseThrow(Problem::notFound);
        var parts = rows(PROPOSAL_PEOPLE).find(proposal).orElseThrow(Problem::notFound);
        var round = rows(EDITIONS).find(blind.edition()).orElseThrow(Problem::notFound);
        var member = findMember(blind.edition(), caller);
        if (member == null
                || !member.assignedProposals().contains(proposal)
                || !mayRead(toPanelist(round, member, caller), parts)) {
            throw Problem.notFound();
        }
        var review = rows(REVIEWS).find(reviewId(proposal, caller)).orElse(null);
        return AssignedProposalMapper.toAssignedProposal(blind, parts, ReviewMapper.toCriteria(round), review, people);
    }

    /** Returns whether the reviewer may read the proposal now: a conflict or the list of reviewers may have changed. */
    private static boolean mayRead(@Nullable Panelist panelist, StoredParts parts) {
        return panelist != null && parts.toReviewable().findConflict(panelist).isEmpty();
    }

    private @Nullable Panelist toPanelist(StoredRound round, StoredMember member, Caller caller) {
        var person = caller.person();
        var reviewer = person == null ? null : round.panel().get(person);
        return person == null || reviewer == null
                ? null
                : new Panelist(
                        person,
                        linkedPeople.findIds(person),
                        reviewer.affiliation(),
                        null,
                        List.of(),
                        member.declaredConflicts());
    }

    private static String reviewId(UUID proposal, Caller caller) {
        return caller.person() == null
                ? ""
                : ReviewId.of(proposal, caller.person()).toString();
    }

    private @Nullable StoredMember findMember(String edition, Caller caller) {
        var person = caller.person();
        return person == null
                ? null
                : rows(REVIEWER_ASSIGNMENTS)
                        .find(ReviewingView.reviewerAssignmentsId(edition, person))
                        .orElse(null);
    }

    private <T extends Record> ViewReader<T> rows(ViewCollection<T> collection) {
        return views.reader(view, collection);
    }
}
