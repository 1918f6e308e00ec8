package igf.console.reviewer;

import static igf.console.service.Json.string;

import igf.console.page.PageContext;
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

/** {@code /reviews/conflicts}: the reviewer declares conflicts of interest before the assignment. */
@Controller
@RequestMapping("/reviews/conflicts")
class ConflictsPage {

    private static final String PATH = "/editions/{edition}/review-conflicts/mine";

    /**
     * @param organizations one name on each line
     * @param proposals ids of proposals
     */
    record ConflictsForm(String organizations, List<String> proposals, String reason) {

        static ConflictsForm of(JsonNode json) {
            return new ConflictsForm(
                    String.join("\n", Json.texts(json.path("organizations"))),
                    Json.texts(json.path("proposals")),
                    string(json, "reason"));
        }

        private ConflictsRequest toRequest() {
            List<String> lines = organizations
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new ConflictsRequest(lines, proposals, reason);
        }
    }

    private record ConflictsRequest(List<String> organizations, List<String> proposals, String reason) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String done,
            PageContext context) {
        ReviewQueue queue = ReviewQueueReader.read(context, edition);
        Reply reply =
                context.services().get(Service.PROPOSAL, PATH, queue.edition().id());
        return page(queue, ConflictsForm.of(reply.body()), done.equals("saved"), context);
    }

    /** @param before declared proposals, which are hidden from the reviewer, so that their titles are missing */
    private record Model(ReviewQueue desk, ConflictsForm declared, List<String> before, boolean done) {}

    private static String page(ReviewQueue queue, ConflictsForm declared, boolean done, PageContext context) {
        List<String> before = declared.proposals().stream()
                .filter(id ->
                        queue.all().stream().noneMatch(assigned -> assigned.id().equals(id)))
                .toList();
        return context.show("review-conflicts", new Model(queue, declared, before, done));
    }

    /** Replaces the earlier declaration. */
    @PostMapping
    String declare(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String organizations,
            @RequestParam(required = false) @Nullable List<String> proposals,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        ReviewQueue queue = ReviewQueueReader.read(context, edition);
        ConflictsForm declared = new ConflictsForm(organizations, proposals == null ? List.of() : proposals, reason);
        Reply reply = context.services()
                .put(
                        Service.PROPOSAL,
                        declared.toRequest(),
                        PATH,
                        queue.edition().id());
        if (!reply.isSuccess()) {
            context.showErrors(reply, reply.formErrors().atLines("/organizations", organizations));
            return page(queue, declared, false, context);
        }
        return context.redirect(
                "/reviews/conflicts?done=saved&edition=" + queue.edition().id());
    }
}
