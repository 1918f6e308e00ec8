package igf.console.reviewer;

import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reviews}: a reviewer's assigned proposals, one after another. The pages never show whose a proposal is. */
@Controller
@RequestMapping("/reviews")
class ReviewsPage {

    private static final Set<String> DEEDS = Set.of("given", "changed", "draft", "aside");

    /** @param done action of the previous page, such as {@code given} */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable UUID of,
            Visit visit) {
        visit.put("desk", ReviewQueues.of(visit, edition));
        done(done, of, visit);
        return "reviews";
    }

    @GetMapping("/{proposal}")
    String show(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable UUID of,
            Visit visit) {
        done(done, of, visit);
        return page(proposal, edition, null, visit);
    }

    private String page(UUID proposal, String edition, @Nullable ReviewForm typed, Visit visit) {
        ReviewQueue queue = ReviewQueues.with(visit, edition, proposal.toString());
        Reply reply = visit.services().get(Service.PROPOSAL, "/reviews/assigned/{proposal}", proposal);
        ReviewForm ballot = typed == null ? ReviewForm.of(reply.body()) : typed;
        ReviewForm own = ReviewForm.given(reply.body());
        var workshop = reply.as(igf.api.review.AssignedProposal.class);
        var counts = workshop.counts();
        visit.put("desk", queue);
        visit.put("workshop", workshop);
        visit.put(
                "people",
                List.of(
                        Map.entry("group", counts.stakeholderGroup()),
                        Map.entry("region", counts.region()),
                        Map.entry("gender", counts.gender())));
        visit.put(
                "goals",
                Stream.concat(workshop.sdgs().stream().map(String::valueOf), workshop.sdgTargets().stream())
                        .toList());
        visit.put("own", own);
        visit.put("ballot", ballot);
        visit.put("mean", (workshop.open() ? ballot : own).mean(queue.scoring()));
        visit.put("after", queue.after(proposal.toString()).orElse(null));
        return "review";
    }

    /** Names the text that the browser has kept for the server, which now has it. */
    private static void done(String done, @Nullable UUID of, Visit visit) {
        if (of != null && DEEDS.contains(done)) {
            visit.put("done", "reviews.done." + done);
            visit.put("forget", "keep:/reviews/" + of + "#review");
        }
    }

    /** Submits a review or saves a draft, and opens the next proposal. */
    @PostMapping("/{proposal}")
    String give(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "give") String action,
            @RequestParam MultiValueMap<String, String> form,
            Visit visit) {
        boolean submit = !action.equals("draft");
        ReviewForm ballot = ReviewForm.typed(form);
        Reply reply = visit.services()
                .put(Service.PROPOSAL, ballot.review(submit), "/proposals/{proposal}/reviews/mine", proposal);
        return reply.succeeded()
                ? next(proposal, edition, submit ? deed(reply) : "draft", visit)
                : refused(reply, page(proposal, edition, ballot, visit), visit);
    }

    /** The response counts how often a review was submitted. */
    private static String deed(Reply reply) {
        return reply.body().path("revision").asInt(1) > 1 ? "changed" : "given";
    }

    /** Recuses the reviewer and opens the next proposal. */
    @PostMapping("/{proposal}/aside")
    String standAside(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        Reply reply = visit.services()
                .post(
                        Service.PROPOSAL,
                        Map.of("reason", reason),
                        RequestOptions.once(once),
                        "/proposals/{proposal}/recusals",
                        proposal);
        if (reply.succeeded()) {
            return next(proposal, edition, "aside", visit);
        }
        visit.put("reason", reason);
        return refused(reply, page(proposal, edition, null, visit), visit);
    }

    private String next(UUID proposal, String edition, String done, Visit visit) {
        ReviewQueue queue = ReviewQueues.of(visit, edition);
        String query = "?edition=" + queue.edition().id() + "&done=" + done + "&of=" + proposal;
        return visit.redirect(queue.after(proposal.toString())
                .filter(next -> !next.id().equals(proposal.toString()))
                .map(next -> "/reviews/" + next.id() + query)
                .orElse("/reviews" + query));
    }

    private static String refused(Reply reply, String view, Visit visit) {
        visit.refused(reply);
        return view;
    }
}
