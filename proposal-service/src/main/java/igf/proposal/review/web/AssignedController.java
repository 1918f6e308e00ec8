package igf.proposal.review.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.review.ReviewId;
import igf.proposal.review.view.AssignmentFold;
import igf.proposal.review.view.Parts;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.round.Panelist;
import igf.proposal.rules.judging.Criterion;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers read: only what is theirs, and nobody's name. */
@RestController
@RequestMapping(Api.BASE + "/reviews/assigned")
class AssignedController {

    private static final int BATCH = 1000;

    private final Views views;
    private final ReviewingView view;
    private final People people;
    private final BlindTitles titles;
    private final LinkedPeople humans;

    AssignedController(Views views, ReviewingView view, People people, BlindTitles titles, LinkedPeople humans) {
        this.views = views;
        this.view = view;
        this.people = people;
        this.titles = titles;
        this.humans = humans;
    }

    /**
     * Lists the proposals that you are asked to review. In the order of their numbers, each without names and with your own
     * review or draft of it, and with the criteria to score. What you have a conflict with is left out, and so is everything
     * if you are no reviewer of the edition any more. With {@code limit} the list comes in pages. An edition that is not
     * known is 404.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "MAG")
    ResponseEntity<Pages.Page<AssignedRow>> listAssignedProposals(
            @Parameter(required = true) @RequestParam @Nullable String edition,
            @RequestParam Map<String, String> parameters,
            Caller caller) {
        Pages.refuseUnknown(parameters.keySet(), Set.of("edition"));
        if (edition == null) {
            throw Problem.malformed("edition", "REQUIRED", "Say of which edition.");
        }
        var round = find(ReviewingView.EDITIONS, edition);
        if (round == null) {
            throw Problem.notFound();
        }
        var limit = Pages.limitOrAll();
        var after = Pages.place();
        var member = member(edition, caller);
        var ids = member == null
                ? Set.<String>of()
                : member.get("assigned", new Document()).keySet();
        if (member == null || ids.isEmpty()) {
            return ResponseEntity.ok(new Pages.Page<>(List.of(), null));
        }
        var panelist = panelist(round, member, caller);
        var parts = byId(ReviewingView.PARTS, ids);
        var rows = listed(ids).stream()
                .filter(row -> parts.containsKey(row.getString("_id")))
                .filter(row -> after.isEmpty() || after.get().id().compareTo(place(row)) < 0)
                .sorted(Comparator.comparing(AssignedController::place))
                // After sorting, so that only as many are judged as are shown, and one more.
                .filter(row -> mayRead(panelist, Objects.requireNonNull(parts.get(row.getString("_id")))))
                .limit(limit + 1L)
                .toList();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = page.size() == rows.size() ? null : Pages.next(new Pages.Place(0, place(page.getLast())));
        return Pages.answer(next).body(new Pages.Page<>(items(page, parts, round, caller), next));
    }

    private List<AssignedRow> items(List<Document> page, Map<String, Document> parts, Document round, Caller caller) {
        var ids = page.stream().map(row -> row.getString("_id")).collect(Collectors.toSet());
        var reviews = byId(ReviewingView.REVIEWS, reviewIds(ids, caller));
        var criteria = criteria(round);
        titles.prepare(page, parts);
        return page.stream()
                .map(row -> {
                    var id = row.getString("_id");
                    return item(row, Objects.requireNonNull(parts.get(id)), criteria, reviews.get(review(id, caller)));
                })
                .toList();
    }

    /** Of what is assigned, as much as a list shows; what proposals say is long. */
    private Collection<Document> listed(Set<String> ids) {
        return views.collection(view, ReviewingView.BLIND)
                .find(in("_id", ids))
                .projection(Projections.include("number", "title", "subthemes", "_position"))
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    /** Where a row stands: by its number, which it keeps. */
    private static String place(Document row) {
        return String.format("%09d:%s", row.getInteger("number", 0), row.getString("_id"));
    }

    private AssignedRow item(Document blind, Document parts, List<Criterion> criteria, @Nullable Document review) {
        return new AssignedRow(
                UUID.fromString(blind.getString("_id")),
                blind.getInteger("number", 0),
                titles.blind(blind, parts),
                blind.getList("subthemes", String.class),
                Parts.isReviewable(parts),
                criteria,
                OwnReview.of(review, people),
                OwnReview.Draft.of(review, people));
    }

    private static List<Criterion> criteria(Document round) {
        return round.getList("criteria", Document.class, List.of()).stream()
                .map(c -> new Criterion(c.getString("id"), c.getString("name"), c.getDouble("weight")))
                .toList();
    }

    /**
     * Shows a proposal that you are asked to review. It is blind: names, addresses and organizations of its people are
     * blotted out of its texts, and {@code counts} says how many people of each group, region and gender are on it. What is
     * not assigned to you, or what you have a conflict with, is 404.
     *
     * @param proposal the proposal's id
     */
    @GetMapping("/{proposal}")
    @Allow(roles = "MAG")
    AssignedProposal getAssignedProposal(@PathVariable UUID proposal, Caller caller) {
        var id = proposal.toString();
        var blind = find(ReviewingView.BLIND, id);
        var parts = find(ReviewingView.PARTS, id);
        var edition = blind == null ? null : blind.getString("edition");
        var round = edition == null ? null : find(ReviewingView.EDITIONS, edition);
        var member = edition == null ? null : member(edition, caller);
        if (blind == null
                || parts == null
                || round == null
                || member == null
                || !member.get("assigned", new Document()).containsKey(id)
                || !mayRead(panelist(round, member, caller), parts)) {
            throw Problem.notFound();
        }
        return BlindDocument.of(blind, parts, criteria(round), find(ReviewingView.REVIEWS, review(id, caller)), people);
    }

    /** The assignment may be older than the conflict, or than the list of reviewers. */
    private static boolean mayRead(@Nullable Panelist panelist, Document parts) {
        return panelist != null && Parts.candidate(parts).conflictWith(panelist).isEmpty();
    }

    private @Nullable Panelist panelist(Document round, Document member, Caller caller) {
        var person = caller.person();
        var reviewer =
                person == null ? null : round.get("reviewers", new Document()).get(person.toString(), Document.class);
        return person == null || reviewer == null
                ? null
                : new Panelist(
                        person,
                        humans.same(person),
                        reviewer.getString("affiliation"),
                        null,
                        List.of(),
                        AssignmentFold.declared(member));
    }

    private static String review(String proposal, Caller caller) {
        return caller.person() == null
                ? ""
                : ReviewId.of(UUID.fromString(proposal), caller.person()).toString();
    }

    private static Set<String> reviewIds(Set<String> proposals, Caller caller) {
        return proposals.stream().map(proposal -> review(proposal, caller)).collect(Collectors.toSet());
    }

    private @Nullable Document member(String edition, Caller caller) {
        var person = caller.person();
        return person == null ? null : find(ReviewingView.MEMBERS, ReviewingView.member(edition, person));
    }

    private @Nullable Document find(String collection, String id) {
        return views.collection(view, collection).find(eq("_id", id)).first();
    }

    private Map<String, Document> byId(String collection, Set<String> ids) {
        var found = new HashMap<String, Document>();
        views.collection(view, collection)
                .find(in("_id", ids))
                .batchSize(BATCH)
                .forEach(d -> found.put(d.getString("_id"), d));
        return found;
    }
}
