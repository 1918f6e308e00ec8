package igf.console.home;

import igf.api.report.OwnReport;
import igf.console.organizer.OwnProposal;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /home}: the viewer's tasks by deadline, and their proposals. Tasks are not grouped by role, since people have
 * several.
 */
@Controller
class HomePage {

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

    /**
     * Adds the reports that the viewer has to file. Returns false if the participation service does not respond; the
     * page is then shown without them.
     */
    private boolean addReports(List<Task> tasks, PageContext context) {
        try {
            context.services().items(Service.PARTICIPATION, OwnReport.class, "/people/me/reports").stream()
                    .map(Task::report)
                    .forEach(tasks::add);
            // A letter sorts after the digits of all dates.
            tasks.sort(Comparator.comparing(task -> task.dueAt().isEmpty() ? "later" : task.dueAt()));
            return true;
        } catch (ResourceAccessException | ResponseStatusException e) {
            return false;
        }
    }

    @GetMapping("/home")
    String show(PageContext context) {
        List<Task> tasks = new ArrayList<>(context.services().items(Service.PROPOSAL, Task.class, "/people/me/tasks"));
        context.addAttribute("whole", addReports(tasks, context));
        // The page shows all reviews as one task.
        context.addAttribute(
                "tasks",
                tasks.stream().filter(task -> !task.kind().equals("REVIEW")).toList());
        List<Task> reviews =
                tasks.stream().filter(task -> task.kind().equals("REVIEW")).toList();
        context.addAttribute("reviews", reviews);
        // Deadlines of reviews are shown in the time zone of the first review's edition.
        context.addAttribute(
                "reviewsZone",
                reviews.stream()
                        .flatMap(review -> context.editions().find(review.edition()).stream())
                        .map(Edition::zone)
                        .findFirst()
                        .orElse(ZoneId.of("UTC")));
        context.addAttribute("mine", OwnProposal.all(context));
        context.addAttribute(
                "calls",
                context.editions().all().stream().filter(Edition::callIsOpen).toList());
        return "home";
    }
}
