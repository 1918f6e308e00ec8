package igf.console.reviewer;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Reads the proposals that are assigned to a reviewer. */
final class ReviewQueueReader {

    private ReviewQueueReader() {}

    /**
     * Reads the queue of an edition.
     *
     * @param edition id in the address; empty for the edition with the most urgent review, otherwise the latest one
     *     with assigned proposals
     * @throws ResponseStatusException 404 if there is no such edition
     */
    static ReviewQueue read(PageContext context, String edition) {
        List<JsonNode> tasks = readReviewTasks(context);
        Edition chosen = edition.isEmpty()
                ? defaultEdition(context, tasks)
                : context.editions().require(edition);
        Scoring scoring = ScoringReader.read(context, chosen);
        List<JsonNode> editionTasks = tasks.stream()
                .filter(task -> string(task, "edition").equals(chosen.id()))
                .toList();
        return new ReviewQueue(
                chosen,
                scoring,
                readAssigned(context, chosen).stream()
                        .map(item -> AssignedProposal.of(item, scoring))
                        .filter(AssignedProposal::isListed)
                        .toList(),
                !editionTasks.isEmpty(),
                editionTasks.stream()
                        .map(task -> string(task, "dueAt"))
                        .findFirst()
                        .orElse(""));
    }

    /**
     * Reads the queue of the edition that the proposal belongs to.
     *
     * @param edition id of the edition; empty if it is unknown
     * @throws ResponseStatusException 404 if the proposal is not assigned to the viewer
     */
    static ReviewQueue readContaining(PageContext context, String edition, String proposal) {
        if (!edition.isEmpty()) {
            return read(context, edition);
        }
        return context.editions().all().stream()
                .filter(candidate -> readAssigned(context, candidate).stream()
                        .anyMatch(item -> string(item, "proposalId").equals(proposal)))
                .findFirst()
                .map(candidate -> read(context, candidate.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Edition defaultEdition(PageContext context, List<JsonNode> tasks) {
        return tasks.stream()
                .flatMap(task -> context.editions().find(string(task, "edition")).stream())
                .findFirst()
                .or(() -> context.editions().all().stream()
                        .filter(candidate -> !readAssigned(context, candidate).isEmpty())
                        .findFirst())
                .or(() -> context.editions().all().stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Returns the assigned proposals; none if the service does not know any for the edition. */
    private static List<JsonNode> readAssigned(PageContext context, Edition edition) {
        Reply reply =
                context.services().getAnyStatus(Service.PROPOSAL, "/reviews/assigned?edition={edition}", edition.id());
        return switch (reply.status()) {
            case 200 -> reply.body().path("items").valueStream().toList();
            case 404 -> List.of();
            default -> throw reply.toException();
        };
    }

    private static List<JsonNode> readReviewTasks(PageContext context) {
        return context.services()
                .items(Service.PROPOSAL, "/people/me/tasks")
                .filter(task -> string(task, "kind").equals("REVIEW"))
                .toList();
    }
}
