package igf.console.reviewing;

import igf.console.language.LocalTimes;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.reviewer.Scoring;
import igf.console.reviewer.ScoringReader;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
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

    private static final List<String> DONE =
            List.of("assigned", "reminded", "closed", "reopened", "deadline", "rewinding", "conflicts");

    @GetMapping
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int n,
            PageContext context) {
        return page(edition, DONE.contains(done) ? new Done("reviewing.done." + done, n) : null, context);
    }

    /** @param n number of people who were reminded */
    private record Done(String done, int n) {}

    private record Model(
            Edition edition,
            ReviewProgress round,
            String closesAt,
            List<String> remindAt,
            String perProposal,
            int seed) {}

    /** @param more what only this response shows, such as the values typed into one of the forms */
    private String page(Edition edition, @Nullable Record more, PageContext context) {
        ReviewProgress progress = ReviewProgress.of(
                context.services().read(Service.PROPOSAL, "/editions/{edition}/review-progress", edition.id()));
        return context.show(
                "reviewing",
                new Model(
                        edition,
                        progress,
                        LocalTimes.toLocal(progress.closesAt(), edition.zone()),
                        progress.remindAt().stream()
                                .map(at -> LocalTimes.toLocal(at, edition.zone()))
                                .toList(),
                        "3",
                        ThreadLocalRandom.current().nextInt(1, 10_000)),
                more);
    }

    private record ExplanationModel(Edition edition, UUID proposal, Scoring scoring, AssignmentExplanation why) {}

    /** Shows the reviewers of a proposal and the reasons for the assignment. */
    @GetMapping("/{proposal}")
    String explain(Edition edition, @PathVariable UUID proposal, PageContext context) {
        Scoring scoring = ScoringReader.read(context, edition);
        var explanation = context.services()
                .read(
                        Service.PROPOSAL,
                        AssignmentExplanation.class,
                        "/editions/{edition}/review-assignments/{proposal}",
                        edition.id(),
                        proposal);
        return context.show("reviewing-why", new ExplanationModel(edition, proposal, scoring, explanation));
    }

    private record AssignmentRequest(Object perProposal, Object seed) {}

    private record AssignmentForm(String perProposal, String seed) {}

    @PostMapping("/assignment")
    String assign(
            Edition edition,
            @RequestParam(defaultValue = "") String perProposal,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        var body = new AssignmentRequest(toNumberOrText(perProposal), toNumberOrText(seed));
        var typed = new AssignmentForm(perProposal, seed);
        return post(edition, "/review-assignments", body, once, "assigned", typed, context);
    }

    /** Returns a number, or a text that is not a number unchanged, so that the service reports it. */
    private static Object toNumberOrText(String typed) {
        return typed.matches("-?[0-9]{1,18}") ? Long.valueOf(typed) : typed;
    }

    @PostMapping("/top-up")
    String topUp(Edition edition, @RequestParam(required = false) @Nullable String once, PageContext context) {
        return post(edition, "/review-assignments/top-up", null, once, "assigned", null, context);
    }

    @PostMapping("/reminder")
    String remind(Edition edition, @RequestParam(required = false) @Nullable String once, PageContext context) {
        return post(edition, "/review-reminders", null, once, "reminded", null, context);
    }

    @PostMapping("/close")
    String close(Edition edition, PageContext context) {
        return post(edition, "/reviews/close", null, null, "closed", null, context);
    }

    /** The form and the request body. */
    private record Reopening(String reason) {}

    @PostMapping("/reopening")
    String reopen(Edition edition, @RequestParam(defaultValue = "") String reason, PageContext context) {
        var body = new Reopening(reason);
        return post(edition, "/reviews/reopen", body, null, "reopened", body, context);
    }

    /** Allows a reviewer to change a declaration of conflicts, which is final otherwise. */
    @PostMapping("/conflicts/{reviewer}")
    String reopenConflicts(
            Edition edition,
            @PathVariable UUID reviewer,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        var body = new Reopening(reason);
        return post(edition, "/review-conflicts/" + reviewer + "/reopening", body, null, "conflicts", null, context);
    }

    private String post(
            Edition edition,
            String path,
            @Nullable Object body,
            @Nullable String idempotencyKey,
            String done,
            @Nullable Record typed,
            PageContext context) {
        Reply reply = context.services()
                .post(
                        Service.PROPOSAL,
                        body,
                        RequestOptions.withIdempotencyKey(idempotencyKey),
                        "/editions/{edition}" + path,
                        edition.id());
        int n = reply.body().path("reminded").size();
        return redirectOrShow(edition, reply, done + (n > 0 ? "&n=" + n : ""), typed, context);
    }

    /** The form, with times in the edition's zone, and the request body, with ISO 8601. */
    private record Deadline(String closesAt, List<String> remindAt) {}

    /** Sets the deadline and the times of reminders. Typed times are in the edition's zone. */
    @PostMapping("/deadline")
    String setDeadline(
            Edition edition,
            @RequestParam(defaultValue = "") String closesAt,
            @RequestParam(defaultValue = "") List<String> remindAt,
            PageContext context) {
        List<String> reminders = remindAt.stream().filter(at -> !at.isEmpty()).toList();
        var body = new Deadline(
                LocalTimes.toInstant(closesAt, edition.zone()),
                reminders.stream()
                        .map(at -> LocalTimes.toInstant(at, edition.zone()))
                        .toList());
        Reply reply =
                context.services().put(Service.PROPOSAL, body, "/editions/{edition}/reviews/deadline", edition.id());
        return redirectOrShow(edition, reply, "deadline", new Deadline(closesAt, reminders), context);
    }

    private String redirectOrShow(
            Edition edition, Reply reply, String done, @Nullable Record typed, PageContext context) {
        return context.redirectOrShow(
                reply, "/reviewing/" + edition.id() + "?done=" + done, () -> page(edition, typed, context));
    }
}
