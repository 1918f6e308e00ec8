package igf.console.reviewing;

import igf.console.language.LocalTimes;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reviewing/{edition}/rewind}: rewinds reviews to an earlier time, after a preview of the changes. */
@Controller
@RequestMapping("/reviewing/{edition}/rewind")
class RewindPage {

    @GetMapping
    String show(Edition edition, PageContext context) {
        return page(edition, null, context);
    }

    private record Model(Edition edition, ReviewProgress round) {}

    private static String page(Edition edition, @Nullable Preview preview, PageContext context) {
        ReviewProgress progress = ReviewProgress.of(
                context.services().read(Service.PROPOSAL, "/editions/{edition}/review-progress", edition.id()));
        return context.show("reviewing-rewind", new Model(edition, progress), preview);
    }

    /**
     * The values of the form and what they would change.
     *
     * @param changes null after an error
     */
    private record Preview(
            String to,
            String reviewer,
            String reason,
            @Nullable RewindChanges changes) {}

    /** @param reviewer null for all */
    private record RewindRequest(String to, @Nullable String reviewer, String reason, boolean dryRun) {}

    /**
     * Shows the changes that a rewind would make, or carries it out.
     *
     * @param to time in the edition's zone
     * @param sure whether the user has seen the preview and confirmed it
     */
    @PostMapping
    String rewind(
            Edition edition,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        var body = new RewindRequest(
                LocalTimes.toInstant(to, edition.zone()), reviewer.isEmpty() ? null : reviewer, reason, !sure);
        Reply reply = context.services()
                .post(
                        Service.PROPOSAL,
                        body,
                        sure ? RequestOptions.withIdempotencyKey(once) : RequestOptions.NONE,
                        "/editions/{edition}/reviews/rewind",
                        edition.id());
        if (!sure && reply.isSuccess()) {
            return page(edition, new Preview(to, reviewer, reason, RewindChanges.of(reply.body())), context);
        }
        return context.redirectOrShow(
                reply,
                "/reviewing/" + edition.id() + "?done=rewinding",
                () -> page(edition, new Preview(to, reviewer, reason, null), context));
    }
}
