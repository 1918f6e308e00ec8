package igf.console.reviewing;

import igf.console.language.LocalTimes;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.reviewer.ScoringReader;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reviewing/{edition}}: assigns proposals to reviewers and shows their progress. */
@Controller
@RequestMapping("/reviewing/{edition}")
class ReviewingPage {

    @GetMapping
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int n,
            PageContext context) {
        if (List.of("assigned", "reminded", "closed", "reopened", "deadline", "rewinding", "conflicts")
                .contains(done)) {
            context.addAttribute("done", "reviewing.done." + done);
            context.addAttribute("n", n);
        }
        return show(edition, context);
    }

    private String show(Edition edition, PageContext context) {
        ReviewProgress progress = ReviewProgress.of(
                context.services().read(Service.PROPOSAL, "/editions/{edition}/review-progress", edition.id()));
        context.addAttribute("edition", edition);
        context.addAttribute("round", progress);
        // Keeps typed values after an error.
        context.model()
                .mergeAttributes(Map.of(
                        "closesAt",
                        LocalTimes.toLocal(progress.closesAt(), edition.zone()),
                        "remindAt",
                        progress.remindAt().stream()
                                .map(at -> LocalTimes.toLocal(at, edition.zone()))
                                .toList(),
                        "perProposal",
                        "3",
                        "seed",
                        ThreadLocalRandom.current().nextInt(1, 10_000)));
        return "reviewing";
    }

    /** Shows the reviewers of a proposal and the reasons for the assignment. */
    @GetMapping("/{proposal}")
    String explain(Edition edition, @PathVariable UUID proposal, PageContext context) {
        context.addAttribute("edition", edition);
        context.addAttribute("proposal", proposal);
        context.addAttribute("scoring", ScoringReader.read(context, edition));
        context.addAttribute(
                "why",
                context.services()
                        .read(
                                Service.PROPOSAL,
                                AssignmentExplanation.class,
                                "/editions/{edition}/review-assignments/{proposal}",
                                edition.id(),
                                proposal));
        return "reviewing-why";
    }

    private record AssignmentRequest(Object perProposal, Object seed) {}

    @PostMapping("/assignment")
    String assign(
            Edition edition,
            @RequestParam(defaultValue = "") String perProposal,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        context.addAttribute("perProposal", perProposal);
        context.addAttribute("seed", seed);
        var body = new AssignmentRequest(toNumberOrText(perProposal), toNumberOrText(seed));
        return post(edition, "/review-assignments", body, once, "assigned", context);
    }

    /** Returns a number, or a text that is not a number unchanged, so that the service reports it. */
    private static Object toNumberOrText(String typed) {
        return typed.matches("-?[0-9]{1,18}") ? Long.valueOf(typed) : typed;
    }

    @PostMapping("/top-up")
    String topUp(Edition edition, @RequestParam(required = false) @Nullable String once, PageContext context) {
        return post(edition, "/review-assignments/top-up", null, once, "assigned", context);
    }

    @PostMapping("/reminder")
    String remind(Edition edition, @RequestParam(required = false) @Nullable String once, PageContext context) {
        return post(edition, "/review-reminders", null, once, "reminded", context);
    }

    @PostMapping("/close")
    String close(Edition edition, PageContext context) {
        return post(edition, "/reviews/close", null, null, "closed", context);
    }

    @PostMapping("/reopening")
    String reopen(Edition edition, @RequestParam(defaultValue = "") String reason, PageContext context) {
        context.addAttribute("reason", reason);
        return post(edition, "/reviews/reopen", Map.of("reason", reason), null, "reopened", context);
    }

    /** Allows a reviewer to change a declaration of conflicts, which is final otherwise. */
    @PostMapping("/conflicts/{reviewer}")
    String reopenConflicts(
            Edition edition,
            @PathVariable UUID reviewer,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        var body = Map.of("reason", reason);
        return post(edition, "/review-conflicts/" + reviewer + "/reopening", body, null, "conflicts", context);
    }

    private String post(
            Edition edition,
            String path,
            @Nullable Object body,
            @Nullable String idempotencyKey,
            String done,
            PageContext context) {
        Reply reply = context.services()
                .post(
                        Service.PROPOSAL,
                        body,
                        RequestOptions.withIdempotencyKey(idempotencyKey),
                        "/editions/{edition}" + path,
                        edition.id());
        int n = reply.body().path("reminded").size();
        return redirectOrShow(edition, reply, done + (n > 0 ? "&n=" + n : ""), context);
    }

    private record DeadlineRequest(String closesAt, List<String> remindAt) {}

    /** Sets the deadline and the times of reminders. Typed times are in the edition's zone. */
    @PostMapping("/deadline")
    String setDeadline(
            Edition edition,
            @RequestParam(defaultValue = "") String closesAt,
            @RequestParam(defaultValue = "") List<String> remindAt,
            PageContext context) {
        List<String> reminders = remindAt.stream().filter(at -> !at.isEmpty()).toList();
        context.addAttribute("closesAt", closesAt);
        context.addAttribute("remindAt", reminders);
        var body = new DeadlineRequest(
                LocalTimes.toInstant(closesAt, edition.zone()),
                reminders.stream()
                        .map(at -> LocalTimes.toInstant(at, edition.zone()))
                        .toList());
        Reply reply =
                context.services().put(Service.PROPOSAL, body, "/editions/{edition}/reviews/deadline", edition.id());
        return redirectOrShow(edition, reply, "deadline", context);
    }

    private String redirectOrShow(Edition edition, Reply reply, String done, PageContext context) {
        return context.redirectOrShow(
                reply, "/reviewing/" + edition.id() + "?done=" + done, () -> show(edition, context));
    }
}
