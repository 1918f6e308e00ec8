package igf.proposal.review.web;

import static com.mongodb.client.model.Filters.ne;
import static igf.proposal.review.view.ReviewingView.BLINDED_PROPOSALS;
import static igf.proposal.review.view.ReviewingView.EDITIONS;
import static igf.proposal.review.view.ReviewingView.PROPOSAL_PEOPLE;
import static igf.proposal.review.view.ReviewingView.REVIEWER_ASSIGNMENTS;

import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.review.view.StoredBlind;
import igf.proposal.review.view.StoredParts;
import igf.proposal.review.view.StoredProgress;
import igf.proposal.review.view.StoredProgress.State;
import igf.proposal.review.view.StoredRound;
import igf.proposal.round.OpenReviews;
import igf.proposal.round.Panelist;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OpenReviewsFromView implements OpenReviews {

    private static final Set<State> DONE_STATES = Set.of(State.GIVEN, State.RECUSED);
    private static final ViewCollection<StoredBlind.ListedBlind> LISTED =
            BLINDED_PROPOSALS.projection(StoredBlind.ListedBlind.class);
    private static final ViewCollection<StoredParts.PositionedParts> POSITIONED_PARTS =
            PROPOSAL_PEOPLE.projection(StoredParts.PositionedParts.class);

    private final Views views;
    private final ReviewingView view;
    private final BlindTitles titles;

    OpenReviewsFromView(Views views, ReviewingView view, BlindTitles titles) {
        this.views = views;
        this.view = view;
        this.titles = titles;
    }

    @Override
    public List<OpenReview> findOpenReviews(Set<UUID> ids) {
        return views.reader(view, EDITIONS).list(ne(EDITIONS.member(StoredRound::closed), true)).stream()
                .flatMap(round -> ids.stream().flatMap(person -> openReviews(round, person, ids)))
                .toList();
    }

    private Stream<OpenReview> openReviews(StoredRound round, UUID person, Set<UUID> ids) {
        var reviewer = round.panel().get(person);
        var member = views.reader(view, REVIEWER_ASSIGNMENTS)
                .find(ReviewingView.reviewerAssignmentsId(round.id(), person))
                .orElse(null);
        if (reviewer == null || member == null || member.assignedProposals().isEmpty()) {
            return Stream.empty();
        }
        var panelist = new Panelist(person, ids, reviewer.affiliation(), null, List.of(), member.declaredConflicts());
        var assigned = member.assignedProposals();
        var parts = byId(POSITIONED_PARTS, document -> document.parts().id(), assigned);
        var progress = byId(ReviewingView.PROGRESS, StoredProgress::id, assigned);
        var blind = byId(LISTED, StoredBlind.ListedBlind::id, assigned);
        return assigned.stream()
                .filter(id -> !isDone(progress.get(id), person))
                .flatMap(id -> openReviews(round, panelist, blind.get(id), parts.get(id)));
    }

    private Stream<OpenReview> openReviews(
            StoredRound round,
            Panelist panelist,
            StoredBlind.@Nullable ListedBlind blind,
            StoredParts.@Nullable PositionedParts parts) {
        return blind == null || parts == null || !mayReview(panelist, parts.parts())
                ? Stream.empty()
                : Stream.of(
                        new OpenReview(round.id(), blind.id(), titles.redactedTitle(blind, parts), round.closesAt()));
    }

    private static boolean mayReview(Panelist panelist, StoredParts parts) {
        return parts.isReviewable()
                && parts.toReviewable().findConflict(panelist).isEmpty();
    }

    private static boolean isDone(@Nullable StoredProgress progress, UUID person) {
        var mark = progress == null ? null : progress.mark(person);
        return mark != null && DONE_STATES.contains(mark.state());
    }

    private <T extends Record> Map<UUID, T> byId(
            ViewCollection<T> collection, Function<T, UUID> id, Collection<UUID> ids) {
        var found = new HashMap<UUID, T>();
        views.reader(view, collection)
                .where(BLINDED_PROPOSALS.matchesAny(StoredBlind::id, ids))
                .forEach(document -> found.put(id.apply(document), document));
        return found;
    }
}
