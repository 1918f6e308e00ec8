package igf.console.reviewer;

import static igf.console.service.Json.string;

import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /reviews/conflicts}: the reviewer's conflicts of interest, declared before the assignment. */
@Controller
@RequestMapping("/reviews/conflicts")
class ConflictsPage {

    private static final String PATH = "/editions/{edition}/review-conflicts/mine";

    /**
     * @param organizations one on each line
     * @param proposals ids
     */
    record Declared(String organizations, List<String> proposals, String reason) {

        static Declared of(JsonNode json) {
            return new Declared(
                    String.join("\n", Json.texts(json.path("organizations"))),
                    Json.texts(json.path("proposals")),
                    string(json, "reason"));
        }

        private Conflicts conflicts() {
            List<String> named = organizations
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new Conflicts(named, proposals, reason);
        }
    }

    private record Conflicts(List<String> organizations, List<String> proposals, String reason) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String done,
            Visit visit) {
        ReviewQueue queue = ReviewQueues.of(visit, edition);
        Reply reply =
                visit.services().get(Service.PROPOSAL, PATH, queue.edition().id());
        visit.put("done", done.equals("saved"));
        return show(queue, Declared.of(reply.body()), visit);
    }

    private static String show(ReviewQueue queue, Declared declared, Visit visit) {
        visit.put("desk", queue);
        visit.put("declared", declared);
        // A declared proposal is hidden from the reviewer, so its title is missing here.
        visit.put(
                "before",
                declared.proposals().stream()
                        .filter(id ->
                                queue.all().stream().noneMatch(one -> one.id().equals(id)))
                        .toList());
        return "review-conflicts";
    }

    /** Replaces the earlier declaration. */
    @PostMapping
    String declare(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String organizations,
            @RequestParam(required = false) @Nullable List<String> proposals,
            @RequestParam(defaultValue = "") String reason,
            Visit visit) {
        ReviewQueue queue = ReviewQueues.of(visit, edition);
        Declared declared = new Declared(organizations, proposals == null ? List.of() : proposals, reason);
        Reply reply = visit.services()
                .put(
                        Service.PROPOSAL,
                        declared.conflicts(),
                        PATH,
                        queue.edition().id());
        return visit.after(
                reply,
                "/reviews/conflicts?done=saved&edition=" + queue.edition().id(),
                () -> show(queue, declared, visit));
    }
}
