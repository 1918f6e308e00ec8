package igf.proposal.review.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.domain.Refused;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.edition.CallState;
import igf.proposal.edition.Reviewer;
import igf.proposal.proposal.Stages;
import igf.proposal.review.Allotment;
import igf.proposal.review.Candidate;
import igf.proposal.review.Panelist;
import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.RoundCommand;
import igf.proposal.review.view.Parts;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.rules.Gate;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands proposals out and ends the round. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}")
class AssignmentController {

    private static final long PATIENCE_MILLIS = 2000;

    private final Api api;
    private final Reviewing reviewing;
    private final Views views;
    private final ReviewingView view;
    private final People people;

    AssignmentController(Api api, Reviewing reviewing, Views views, ReviewingView view, People people) {
        this.api = api;
        this.reviewing = reviewing;
        this.views = views;
        this.view = view;
        this.people = people;
    }

    record Wanted(@NotNull Integer perProposal, @NotNull Long seed) {}

    /** Answers {@code {edition, perProposal, seed, items: [{proposalId, number, reviewers, conflicts, missing}], loads}}. */
    @PostMapping("/review-assignments")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, Object>> assign(@PathVariable String edition, @RequestBody Wanted body)
            throws InterruptedException {
        var state = reviewing.consult(edition);
        if (state.rules().waitsFor(Gate.REVIEW_AFTER_CALL) && state.call() != CallState.CLOSED) {
            throw new Refused(ReviewRefusal.CALL_STILL_OPEN);
        }
        var written = api.<List<Allotment>>send(new RoundCommand.Assign(
                ReviewId.ofRound(edition),
                edition,
                body.perProposal(),
                body.seed(),
                candidates(edition),
                state.reviewers().stream()
                        .map(r -> new Panelist(r.person(), r.affiliation(), r.stakeholderGroup(), r.subthemes()))
                        .toList()));
        var names = new Named(edition, state.reviewers(), people);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("edition", edition);
        answer.put("perProposal", body.perProposal());
        answer.put("seed", body.seed());
        answer.put("items", written.result().stream().map(names::item).toList());
        answer.put("loads", names.loads(written.result()));
        return api.ok(written.versionOf(ReviewId.ofRound(edition)), written, answer);
    }

    /** What was acknowledged before this call must take part in it, so the view first catches up. */
    private List<Candidate> candidates(String edition) throws InterruptedException {
        if (!views.awaitHead(PATIENCE_MILLIS)) {
            throw new Problem(
                    Problem.Kind.PROJECTION_BEHIND, "The list of proposals is not up to date yet; try again.");
        }
        var candidates = new ArrayList<Candidate>();
        for (var parts : views.collection(view, ReviewingView.PARTS).find(eq("edition", edition))) {
            if (Stages.isReviewable(Parts.stage(parts))) {
                candidates.add(Parts.candidate(parts));
            }
        }
        return candidates;
    }

    /** No review can be given any more; the MAG then sees the ranking. */
    @PostMapping("/reviews/close")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, Object>> close(@PathVariable String edition) {
        reviewing.consult(edition);
        var round = ReviewId.ofRound(edition);
        var written = api.<@Nullable Object>send(new RoundCommand.Close(round, edition));
        return api.ok(written.versionOf(round), written, Map.of("edition", edition, "reviews", "CLOSED"));
    }

    /** Reviewers as the secretariat knows them. */
    private record Named(String edition, Map<UUID, Reviewer> reviewers, People people) {

        Named(String edition, List<Reviewer> reviewers, People people) {
            this(
                    edition,
                    reviewers.stream().collect(Collectors.toMap(Reviewer::person, Function.identity(), (a, b) -> a)),
                    people);
        }

        Map<String, Object> item(Allotment allotment) {
            var item = new LinkedHashMap<String, Object>();
            item.put("proposalId", allotment.proposal());
            item.put("number", allotment.number());
            item.put(
                    "reviewers",
                    allotment.assignments().stream().map(this::assigned).toList());
            item.put(
                    "conflicts",
                    allotment.exclusions().stream()
                            .map(each -> {
                                var left = reviewer(each.reviewer());
                                left.put("conflict", each.conflict());
                                return left;
                            })
                            .toList());
            item.put("missing", allotment.missing());
            return item;
        }

        private Map<String, @Nullable Object> assigned(Allotment.Assignment each) {
            var assigned = reviewer(each.reviewer());
            var why = new LinkedHashMap<String, Object>();
            why.put("subthemes", each.subthemes());
            why.put("anyTheme", each.anyTheme());
            why.put("loadBefore", each.load());
            why.put("newGroup", each.newGroup());
            assigned.put("why", why);
            return assigned;
        }

        private Map<String, @Nullable Object> reviewer(UUID person) {
            var shown = new LinkedHashMap<String, @Nullable Object>();
            var reviewer = reviewers.get(person);
            shown.put("reviewer", ReviewId.ofReviewer(edition, person));
            shown.put("name", reviewer == null ? null : people.show(reviewer.name()));
            shown.put("affiliation", reviewer == null ? null : reviewer.affiliation());
            return shown;
        }

        List<Map<String, @Nullable Object>> loads(List<Allotment> allotments) {
            var loads = new TreeMap<UUID, Integer>();
            reviewers.keySet().forEach(person -> loads.put(person, 0));
            allotments.forEach(allotment ->
                    allotment.assignments().forEach(each -> loads.merge(each.reviewer(), 1, Integer::sum)));
            return loads.entrySet().stream()
                    .map(load -> {
                        var shown = reviewer(load.getKey());
                        shown.put("proposals", load.getValue());
                        return shown;
                    })
                    .toList();
        }
    }
}
