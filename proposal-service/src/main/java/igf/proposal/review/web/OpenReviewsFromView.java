package igf.proposal.review.web;

import static com.mongodb.client.model.Filters.ne;
import static igf.proposal.review.view.ReviewingView.BLIND;
import static igf.proposal.review.view.ReviewingView.EDITIONS;
import static igf.proposal.review.view.ReviewingView.MEMBERS;
import static igf.proposal.review.view.ReviewingView.PARTS;

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

    private static final Set<State> DONE = Set.of(State.GIVEN, State.RECUSED);
    private static final ViewCollection<StoredBlind.Listed> LISTED = BLIND.part(StoredBlind.Listed.class);
    private static final ViewCollection<StoredParts.Now> PARTS_NOW = PARTS.part(StoredParts.Now.class);

    private final Views views;
    private final ReviewingView view;
    private final BlindTitles titles;

    OpenReviewsFromView(Views views, ReviewingView view, BlindTitles titles) {
        this.views = views;
        this.view = view;
        this.titles = titles;
    }

    @Override
    public List<Open> of(Set<UUID> ids) {
        return views.rows(view, EDITIONS).list(ne(EDITIONS.member(StoredRound::closed), true)).stream()
                .flatMap(round -> ids.stream().flatMap(person -> open(round, person, ids)))
                .toList();
    }

    private Stream<Open> open(StoredRound round, UUID person, Set<UUID> ids) {
        var reviewer = round.panel().get(person);
        var member = views.rows(view, MEMBERS)
                .find(ReviewingView.member(round.id(), person))
                .orElse(null);
        if (reviewer == null || member == null || member.proposals().isEmpty()) {
            return Stream.empty();
        }
        var panelist = new Panelist(person, ids, reviewer.affiliation(), null, List.of(), member.cannotJudge());
        var asked = member.proposals();
        var parts = byId(PARTS_NOW, each -> each.parts().id(), asked);
        var progress = byId(ReviewingView.PROGRESS, StoredProgress::id, asked);
        var blind = byId(LISTED, StoredBlind.Listed::id, asked);
        return asked.stream()
                .filter(id -> !isDone(progress.get(id), person))
                .flatMap(id -> open(round, panelist, blind.get(id), parts.get(id)));
    }

    private Stream<Open> open(
            StoredRound round, Panelist panelist, StoredBlind.@Nullable Listed blind, StoredParts.@Nullable Now parts) {
        return blind == null || parts == null || !mayGive(panelist, parts.parts())
                ? Stream.empty()
                : Stream.of(new Open(round.id(), blind.id(), titles.blind(blind, parts), round.closesAt()));
    }

    private static boolean mayGive(Panelist panelist, StoredParts parts) {
        return parts.isReviewable() && parts.candidate().conflictWith(panelist).isEmpty();
    }

    private static boolean isDone(@Nullable StoredProgress progress, UUID person) {
        var mark = progress == null ? null : progress.mark(person);
        return mark != null && DONE.contains(mark.state());
    }

    private <T extends Record> Map<UUID, T> byId(ViewCollection<T> kept, Function<T, UUID> id, Collection<UUID> ids) {
        var found = new HashMap<UUID, T>();
        views.rows(view, kept)
                .where(BLIND.isAmong(StoredBlind::id, ids))
                .forEach(each -> found.put(id.apply(each), each));
        return found;
    }
}
