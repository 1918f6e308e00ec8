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

/** Reads what a reviewer has to do. */
final class ReviewQueueReader {

    private ReviewQueueReader() {}

    /** @param edition from the address; empty for the one with the most urgent review, otherwise the latest with any */
    static ReviewQueue read(PageContext context, String edition) {
        List<JsonNode> tasks = readReviewTasks(context);
        Edition chosen = edition.isEmpty()
                ? defaultEdition(context, tasks)
                : context.editions().require(edition);
        Scoring scoring = ScoringReader.read(context, chosen);
        List<JsonNode> here = tasks.stream()
                .filter(task -> string(task, "edition").equals(chosen.id()))
                .toList();
        return new ReviewQueue(
                chosen,
                scoring,
                readAssigned(context, chosen).stream()
                        .map(item -> AssignedProposal.of(item, scoring))
                        .filter(AssignedProposal::isListed)
                        .toList(),
                !here.isEmpty(),
                here.stream().map(task -> string(task, "dueAt")).findFirst().orElse(""));
    }

    /** @throws ResponseStatusException 404 if no review of the proposal is assigned to the viewer */
    static ReviewQueue readContaining(PageContext context, String edition, String proposal) {
        if (!edition.isEmpty()) {
            return read(context, edition);
        }
        return context.editions().all().stream()
                .filter(each -> readAssigned(context, each).stream()
                        .anyMatch(item -> string(item, "proposalId").equals(proposal)))
                .findFirst()
                .map(each -> read(context, each.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Edition defaultEdition(PageContext context, List<JsonNode> tasks) {
        return tasks.stream()
                .flatMap(task -> context.editions().find(string(task, "edition")).stream())
                .findFirst()
                .or(() -> context.editions().all().stream()
                        .filter(each -> !readAssigned(context, each).isEmpty())
                        .findFirst())
                .or(() -> context.editions().all().stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Returns none if the edition has not assigned any. */
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
