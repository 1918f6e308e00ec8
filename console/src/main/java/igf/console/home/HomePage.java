package igf.console.home;

import igf.api.report.OwnReport;
import igf.console.organizer.OwnProposal;
import igf.console.overview.Overview;
import igf.console.overview.OverviewReader;
import igf.console.page.Edition;
import igf.console.page.Frame;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /home}: what waits for the viewer, the most urgent first, and their proposals. Tasks are not grouped by role,
 * since people have several.
 */
@Controller
class HomePage {

    private final OverviewReader overviews;
    private final Clock clock = Clock.systemUTC();

    HomePage(OverviewReader overviews) {
        this.overviews = overviews;
    }

    /**
     * A task.
     *
     * @param kind such as {@code REVIEW}
     * @param dueAt ISO 8601, empty without a deadline
     */
    record Task(String kind, String edition, String title, String dueAt, String link) {
        /**
         * Returns the task for a missing report: {@code REPORT_DUE}, {@code REPORT_OVERDUE} or {@code REPORT_RETURNED}.
         */
        static Task report(OwnReport report) {
            String state = String.valueOf(report.state());
            return new Task(
                    "REPORT_" + (state.equals("OVERDUE") || state.equals("RETURNED") ? state : "DUE"),
                    report.edition(),
                    report.title(),
                    report.dueAt().toString(),
                    "/me/sessions/" + report.sessionId() + "/report");
        }
    }

    @GetMapping("/home")
    String show(PageContext context) {
        Instant now = clock.instant();
        boolean secretariat = context.viewer().isSecretariat();
        List<Waiting> waiting = new ArrayList<>();
        List<Task> reviews = new ArrayList<>();
        for (Task task : context.services().items(Service.PROPOSAL, Task.class, "/people/me/tasks")) {
            if (task.kind().equals("REVIEW")) {
                reviews.add(task);
            } else if (!secretariat || !task.kind().equals("COMPLETE_DRAFT")) {
                // The secretariat owns the drafts that it has imported for others.
                waiting.add(toWaiting(task, now, context));
            }
        }
        if (!reviews.isEmpty()) {
            waiting.add(reviews(reviews, now, context));
        }
        boolean whole = addReports(waiting, now, context);
        if (context.model().getAttribute("frame") instanceof Frame frame) {
            whole &= addQueues(waiting, frame, now, context) & frame.counted();
        }
        waiting.sort(Waiting.BY_URGENCY);
        context.addAttribute("whole", whole);
        context.addAttribute("waiting", waiting);
        context.addAttribute(
                "mine",
                OwnProposal.all(context).stream()
                        .filter(proposal -> !secretariat || !proposal.state().equals("DRAFT"))
                        .toList());
        context.addAttribute(
                "calls",
                context.editions().all().stream().filter(Edition::callIsOpen).toList());
        return "home";
    }

    /**
     * Adds the reports that the viewer has to file. Returns false if the participation service does not respond; the
     * page is then shown without them.
     */
    private static boolean addReports(List<Waiting> waiting, Instant now, PageContext context) {
        try {
            context.services().items(Service.PARTICIPATION, OwnReport.class, "/people/me/reports").stream()
                    .map(report -> toWaiting(Task.report(report), now, context))
                    .forEach(waiting::add);
            return true;
        } catch (ResourceAccessException | ResponseStatusException e) {
            return false;
        }
    }

    /** Adds the secretariat's queues. Returns false if a service does not respond. */
    private boolean addQueues(List<Waiting> waiting, Frame frame, Instant now, PageContext context) {
        Edition edition = frame.edition();
        if (!context.viewer().isSecretariat() || edition == null) {
            return true;
        }
        Overview overview = overviews.read(edition.id(), context.viewer().token());
        waiting.addAll(new SecretariatTasks(context, edition, now).of(overview));
        return overview.whole();
    }

    private static Waiting toWaiting(Task task, Instant now, PageContext context) {
        return new Waiting(
                task.kind(),
                context.message("home.task." + task.kind()),
                task.title().isEmpty() ? context.message("home.untitled") : task.title(),
                context.editions().find(task.edition()).map(Edition::name).orElse(task.edition()),
                zone(task, context),
                task.dueAt(),
                Waiting.isPast(task.dueAt(), now),
                task.link());
    }

    /** Returns all reviews as one task, with the earliest deadline. */
    private static Waiting reviews(List<Task> reviews, Instant now, PageContext context) {
        Task first = reviews.getFirst();
        return new Waiting(
                first.kind(),
                context.message("home.reviews", reviews.size()),
                "",
                context.editions().find(first.edition()).map(Edition::name).orElse(first.edition()),
                zone(first, context),
                first.dueAt(),
                Waiting.isPast(first.dueAt(), now),
                "/reviews");
    }

    private static ZoneId zone(Task task, PageContext context) {
        return context.editions().find(task.edition()).map(Edition::zone).orElse(ZoneId.of("UTC"));
    }
}
