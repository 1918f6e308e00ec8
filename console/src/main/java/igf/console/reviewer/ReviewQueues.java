package igf.console.reviewer;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Reads what a reviewer has to do. */
final class ReviewQueues {

    private ReviewQueues() {}

    /** @param edition from the address; empty for the one with the most urgent review, otherwise the latest with any */
    static ReviewQueue of(Visit visit, String edition) {
        List<JsonNode> tasks = tasks(visit);
        Edition chosen =
                edition.isEmpty() ? likely(visit, tasks) : visit.editions().require(edition);
        Scoring scoring = Scorings.of(visit, chosen);
        List<JsonNode> here = tasks.stream()
                .filter(task -> string(task, "edition").equals(chosen.id()))
                .toList();
        return new ReviewQueue(
                chosen,
                scoring,
                items(visit, chosen).stream()
                        .map(item -> AssignedProposal.of(item, scoring))
                        .filter(AssignedProposal::isTheirs)
                        .toList(),
                !here.isEmpty(),
                here.stream().map(task -> string(task, "dueAt")).findFirst().orElse(""));
    }

    /** @throws ResponseStatusException 404 if no review of the proposal is assigned to the viewer */
    static ReviewQueue with(Visit visit, String edition, String proposal) {
        if (!edition.isEmpty()) {
            return of(visit, edition);
        }
        return visit.editions().all().stream()
                .filter(each -> items(visit, each).stream()
                        .anyMatch(item -> string(item, "proposalId").equals(proposal)))
                .findFirst()
                .map(each -> of(visit, each.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Edition likely(Visit visit, List<JsonNode> tasks) {
        return tasks.stream()
                .flatMap(task -> visit.editions().named(string(task, "edition")).stream())
                .findFirst()
                .or(() -> visit.editions().all().stream()
                        .filter(each -> !items(visit, each).isEmpty())
                        .findFirst())
                .or(() -> visit.editions().all().stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Returns none if the edition has not assigned any. */
    private static List<JsonNode> items(Visit visit, Edition edition) {
        Reply reply = visit.services().ask(Service.PROPOSAL, "/reviews/assigned?edition={edition}", edition.id());
        return switch (reply.status()) {
            case 200 -> reply.body().path("items").valueStream().toList();
            case 404 -> List.of();
            default -> throw reply.failure();
        };
    }

    private static List<JsonNode> tasks(Visit visit) {
        return visit.services()
                .items(Service.PROPOSAL, "/people/me/tasks")
                .filter(task -> string(task, "kind").equals("REVIEW"))
                .toList();
    }
}
