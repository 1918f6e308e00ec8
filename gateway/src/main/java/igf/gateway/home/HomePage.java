package igf.gateway.home;

import igf.gateway.page.Edition;
import igf.gateway.page.Editions;
import igf.gateway.page.Reply;
import igf.gateway.page.Service;
import igf.gateway.page.Services;
import igf.gateway.page.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** {@code /home}: what somebody has to do, the most pressing first, and what is theirs. By thing and deadline, since people hold several roles. */
@Controller
class HomePage {

    private final Services services;
    private final Editions editions;

    HomePage(Services services, Editions editions) {
        this.services = services;
        this.editions = editions;
    }

    /**
     * Something to do.
     *
     * @param kind as {@code REVIEW}
     * @param dueAt ISO 8601, empty where nobody has said
     */
    record Task(String kind, String edition, String title, String dueAt, String link) {
        static Task of(JsonNode json) {
            return new Task(
                    json.path("kind").asString(""),
                    json.path("edition").asString(""),
                    json.path("title").asString(""),
                    json.path("dueAt").asString(""),
                    json.path("link").asString(""));
        }
    }

    /** A proposal that somebody has a part in. @param number empty of a draft */
    record Mine(String edition, String number, String title, String state, List<String> roles, String link) {
        static Mine of(JsonNode json) {
            return new Mine(
                    json.path("edition").asString(""),
                    json.path("number").asString(""),
                    json.path("title").asString(""),
                    json.path("state").asString(""),
                    json.path("roles")
                            .valueStream()
                            .map(role -> role.asString(""))
                            .toList(),
                    json.path("link").asString(""));
        }
    }

    @GetMapping("/home")
    String show(Visit visit, Model model) {
        List<Task> tasks = items(visit, "/people/me/tasks").map(Task::of).toList();
        // The queue of reviews is one thing to do, however long it is.
        model.addAttribute(
                "tasks",
                tasks.stream().filter(task -> !task.kind().equals("REVIEW")).toList());
        model.addAttribute(
                "reviews",
                tasks.stream().filter(task -> task.kind().equals("REVIEW")).toList());
        model.addAttribute(
                "mine", items(visit, "/people/me/proposals").map(Mine::of).toList());
        model.addAttribute(
                "calls", editions.all().stream().filter(Edition::callIsOpen).toList());
        return "home";
    }

    /** Nothing where the service is away, or this person is unknown to it: home is shown all the same. */
    private java.util.stream.Stream<JsonNode> items(Visit visit, String path) {
        Reply reply = services.ask(visit, Service.PROPOSAL, path);
        return reply.succeeded() ? reply.body().path("items").valueStream() : java.util.stream.Stream.of();
    }
}
