package igf.console.reviewing;

import igf.console.language.LocalTimes;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.reviewer.Scorings;
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
            Visit visit) {
        if (List.of("assigned", "reminded", "closed", "reopened", "deadline", "rewinding", "conflicts")
                .contains(done)) {
            visit.put("done", "reviewing.done." + done);
            visit.put("n", n);
        }
        return show(edition, visit);
    }

    private String show(Edition edition, Visit visit) {
        Round round =
                Round.of(visit.services().read(Service.PROPOSAL, "/editions/{edition}/review-progress", edition.id()));
        visit.put("edition", edition);
        visit.put("round", round);
        // Typed values stay after an error.
        visit.model()
                .mergeAttributes(Map.of(
                        "closesAt",
                        LocalTimes.shown(round.closesAt(), edition.zone()),
                        "remindAt",
                        round.remindAt().stream()
                                .map(at -> LocalTimes.shown(at, edition.zone()))
                                .toList(),
                        "perProposal",
                        "3",
                        "seed",
                        ThreadLocalRandom.current().nextInt(1, 10_000)));
        return "reviewing";
    }

    /** Shows who reviews one proposal, and why. */
    @GetMapping("/{proposal}")
    String why(Edition edition, @PathVariable UUID proposal, Visit visit) {
        visit.put("edition", edition);
        visit.put("proposal", proposal);
        visit.put("scoring", Scorings.of(visit, edition));
        visit.put(
                "why",
                visit.services()
                        .read(
                                Service.PROPOSAL,
                                AssignmentReasons.class,
                                "/editions/{edition}/review-assignments/{proposal}",
                                edition.id(),
                                proposal));
        return "reviewing-why";
    }

    private record Assignment(Object perProposal, Object seed) {}

    @PostMapping("/assignment")
    String assign(
            Edition edition,
            @RequestParam(defaultValue = "") String perProposal,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        visit.put("perProposal", perProposal);
        visit.put("seed", seed);
        var body = new Assignment(number(perProposal), number(seed));
        return post(edition, "/review-assignments", body, once, "assigned", visit);
    }

    /** Keeps a value that is no number, so that the service reports it. */
    private static Object number(String text) {
        return text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : text;
    }

    @PostMapping("/top-up")
    String topUp(Edition edition, @RequestParam(required = false) @Nullable String once, Visit visit) {
        return post(edition, "/review-assignments/top-up", null, once, "assigned", visit);
    }

    @PostMapping("/reminder")
    String remind(Edition edition, @RequestParam(required = false) @Nullable String once, Visit visit) {
        return post(edition, "/review-reminders", null, once, "reminded", visit);
    }

    @PostMapping("/close")
    String close(Edition edition, Visit visit) {
        return post(edition, "/reviews/close", null, null, "closed", visit);
    }

    @PostMapping("/reopening")
    String reopen(Edition edition, @RequestParam(defaultValue = "") String reason, Visit visit) {
        visit.put("reason", reason);
        return post(edition, "/reviews/reopen", Map.of("reason", reason), null, "reopened", visit);
    }

    /** A reviewer's declaration is final until then. */
    @PostMapping("/conflicts/{reviewer}")
    String reopenConflicts(
            Edition edition, @PathVariable UUID reviewer, @RequestParam(defaultValue = "") String reason, Visit visit) {
        var body = Map.of("reason", reason);
        return post(edition, "/review-conflicts/" + reviewer + "/reopening", body, null, "conflicts", visit);
    }

    private String post(
            Edition edition, String path, @Nullable Object body, @Nullable String once, String done, Visit visit) {
        Reply reply = visit.services()
                .post(Service.PROPOSAL, body, RequestOptions.once(once), "/editions/{edition}" + path, edition.id());
        int n = reply.body().path("reminded").size();
        return answered(edition, reply, done + (n > 0 ? "&n=" + n : ""), visit);
    }

    private record Deadline(String closesAt, List<String> remindAt) {}

    /** Times are in the edition's zone. */
    @PostMapping("/deadline")
    String deadline(
            Edition edition,
            @RequestParam(defaultValue = "") String closesAt,
            @RequestParam(defaultValue = "") List<String> remindAt,
            Visit visit) {
        List<String> reminders = remindAt.stream().filter(at -> !at.isEmpty()).toList();
        visit.put("closesAt", closesAt);
        visit.put("remindAt", reminders);
        var body = new Deadline(
                LocalTimes.instant(closesAt, edition.zone()),
                reminders.stream()
                        .map(at -> LocalTimes.instant(at, edition.zone()))
                        .toList());
        Reply reply =
                visit.services().put(Service.PROPOSAL, body, "/editions/{edition}/reviews/deadline", edition.id());
        return answered(edition, reply, "deadline", visit);
    }

    private String answered(Edition edition, Reply reply, String done, Visit visit) {
        return visit.after(reply, "/reviewing/" + edition.id() + "?done=" + done, () -> show(edition, visit));
    }
}
