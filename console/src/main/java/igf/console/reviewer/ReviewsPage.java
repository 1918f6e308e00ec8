package igf.console.reviewer;

import igf.console.page.PageContext;
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

/**
 * {@code /reviews}: a reviewer's assigned proposals, one after another. The pages never show who submitted a proposal.
 */
@Controller
@RequestMapping("/reviews")
class ReviewsPage {

    private static final Set<String> DONE = Set.of("given", "changed", "draft", "aside");

    /**
     * @param done action of the previous page, such as {@code given}
     * @param of proposal of that action
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable UUID of,
            PageContext context) {
        context.addAttribute("desk", ReviewQueueReader.read(context, edition));
        putConfirmation(done, of, context);
        return "reviews";
    }

    @GetMapping("/{proposal}")
    String show(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable UUID of,
            PageContext context) {
        putConfirmation(done, of, context);
        return page(proposal, edition, null, context);
    }

    private String page(UUID proposal, String edition, @Nullable ReviewForm typed, PageContext context) {
        ReviewQueue queue = ReviewQueueReader.readContaining(context, edition, proposal.toString());
        Reply reply = context.services().get(Service.PROPOSAL, "/reviews/assigned/{proposal}", proposal);
        ReviewForm ballot = typed == null ? ReviewForm.of(reply.body()) : typed;
        ReviewForm own = ReviewForm.submitted(reply.body());
        var workshop = reply.bodyAs(igf.api.review.AssignedProposal.class);
        var counts = workshop.counts();
        context.addAttribute("desk", queue);
        context.addAttribute("workshop", workshop);
        context.addAttribute(
                "people",
                List.of(
                        Map.entry("group", counts.stakeholderGroup()),
                        Map.entry("region", counts.region()),
                        Map.entry("gender", counts.gender())));
        context.addAttribute(
                "goals",
                Stream.concat(workshop.sdgs().stream().map(String::valueOf), workshop.sdgTargets().stream())
                        .toList());
        context.addAttribute("own", own);
        context.addAttribute("ballot", ballot);
        context.addAttribute("mean", (workshop.open() ? ballot : own).mean(queue.scoring()));
        context.addAttribute("after", queue.after(proposal.toString()).orElse(null));
        return "review";
    }

    /**
     * Shows a confirmation, and tells the browser which locally saved text it can delete, since the server has saved
     * it.
     */
    private static void putConfirmation(String done, @Nullable UUID of, PageContext context) {
        if (of != null && DONE.contains(done)) {
            context.addAttribute("done", "reviews.done." + done);
            context.addAttribute("forget", "keep:/reviews/" + of + "#review");
        }
    }

    /** Submits a review or saves a draft, and opens the next proposal. */
    @PostMapping("/{proposal}")
    String saveReview(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "give") String action,
            @RequestParam MultiValueMap<String, String> form,
            PageContext context) {
        boolean submit = !action.equals("draft");
        ReviewForm ballot = ReviewForm.fromForm(form);
        Reply reply = context.services()
                .put(Service.PROPOSAL, ballot.toRequest(submit), "/proposals/{proposal}/reviews/mine", proposal);
        return reply.isSuccess()
                ? redirectToNext(proposal, edition, submit ? doneParameter(reply) : "draft", context)
                : showErrors(reply, page(proposal, edition, ballot, context), context);
    }

    /**
     * Returns {@code changed} for a review that had been submitted before, otherwise {@code given}. The response counts
     * the submissions.
     */
    private static String doneParameter(Reply reply) {
        return reply.body().path("revision").asInt(1) > 1 ? "changed" : "given";
    }

    /** Recuses the reviewer and opens the next proposal. */
    @PostMapping("/{proposal}/aside")
    String recuse(
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        Reply reply = context.services()
                .post(
                        Service.PROPOSAL,
                        Map.of("reason", reason),
                        RequestOptions.withIdempotencyKey(once),
                        "/proposals/{proposal}/recusals",
                        proposal);
        if (reply.isSuccess()) {
            return redirectToNext(proposal, edition, "aside", context);
        }
        context.addAttribute("reason", reason);
        return showErrors(reply, page(proposal, edition, null, context), context);
    }

    private String redirectToNext(UUID proposal, String edition, String done, PageContext context) {
        ReviewQueue queue = ReviewQueueReader.read(context, edition);
        String query = "?edition=" + queue.edition().id() + "&done=" + done + "&of=" + proposal;
        return context.redirect(queue.after(proposal.toString())
                .filter(next -> !next.id().equals(proposal.toString()))
                .map(next -> "/reviews/" + next.id() + query)
                .orElse("/reviews" + query));
    }

    private static String showErrors(Reply reply, String view, PageContext context) {
        context.showErrors(reply);
        return view;
    }
}
