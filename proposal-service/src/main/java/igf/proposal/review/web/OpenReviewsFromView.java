package igf.proposal.review.web;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import igf.platform.view.Views;
import igf.proposal.review.view.AssignmentFold;
import igf.proposal.review.view.Parts;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.round.OpenReviews;
import igf.proposal.round.Panelist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OpenReviewsFromView implements OpenReviews {

    private static final Set<String> DONE = Set.of("GIVEN", "RECUSED");

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
        var rounds = views.collection(view, ReviewingView.EDITIONS)
                .find(ne("closed", true))
                .into(new ArrayList<>());
        return rounds.stream()
                .flatMap(round -> ids.stream().flatMap(person -> open(round, person, ids)))
                .toList();
    }

    private Stream<Open> open(Document round, UUID person, Set<UUID> ids) {
        var edition = round.getString("_id");
        var reviewer = round.get("reviewers", new Document()).get(person.toString(), Document.class);
        var member = byId(ReviewingView.MEMBERS, List.of(ReviewingView.member(edition, person))).values().stream()
                .findFirst();
        if (reviewer == null || member.isEmpty()) {
            return Stream.empty();
        }
        var asked = member.get().get("assigned", new Document()).keySet();
        var panelist = new Panelist(
                person, ids, reviewer.getString("affiliation"), null, List.of(), AssignmentFold.declared(member.get()));
        var parts = byId(ReviewingView.PARTS, asked);
        var progress = byId(ReviewingView.PROGRESS, asked);
        var blind = byId(ReviewingView.BLIND, asked);
        var closesAt = round.getString("closesAt");
        return asked.stream()
                .filter(id -> blind.containsKey(id) && mayGive(panelist, parts.get(id)))
                .filter(id -> !isDone(progress.get(id), person))
                .map(id -> new Open(
                        edition,
                        UUID.fromString(id),
                        titles.blind(known(blind, id), known(parts, id)),
                        closesAt == null ? null : Instant.parse(closesAt)));
    }

    private static Document known(Map<String, Document> documents, String id) {
        return documents.getOrDefault(id, new Document());
    }

    private static boolean mayGive(Panelist panelist, @Nullable Document parts) {
        return parts != null
                && Parts.isReviewable(parts)
                && Parts.candidate(parts).conflictWith(panelist).isEmpty();
    }

    private static boolean isDone(@Nullable Document progress, UUID person) {
        var mark =
                progress == null ? null : progress.get("marks", new Document()).get(person.toString(), Document.class);
        return mark != null && DONE.contains(mark.getString("state"));
    }

    private Map<String, Document> byId(String collection, Collection<String> ids) {
        var found = new HashMap<String, Document>();
        if (!ids.isEmpty()) {
            views.collection(view, collection).find(in("_id", ids)).forEach(d -> found.put(d.getString("_id"), d));
        }
        return found;
    }
}
