package igf.console.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists and removes people of sessions without a proposal, by forms of the schedule page. */
@Controller
@RequestMapping("/schedule/{edition}/sessions/people")
class SessionPeoplePage {

    private final ScheduleBoardReader boards;

    SessionPeoplePage(ScheduleBoardReader boards) {
        this.boards = boards;
    }

    /** A person as typed; also the body of the call, without what is empty. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Person(String role, String name, String email, String affiliation) {}

    /** What was typed into the form. */
    private record Typed(Person person) {}

    @PostMapping
    String add(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String affiliation,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, card) -> {
            var person = new Person(role, name.strip(), email.strip(), affiliation.strip());
            Reply reply = context.services()
                    .post(
                            Service.SCHEDULING,
                            person,
                            RequestOptions.withIdempotencyKey(once),
                            "/sessions/{id}/roster",
                            card.id());
            return reply.isSuccess()
                    ? showPeople(context, edition, number)
                    : context.show(SchedulePage.showErrors(reply, board, context), new Typed(person));
        });
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String entry,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, card) -> {
            Reply reply = context.services()
                    .send(
                            Service.SCHEDULING,
                            HttpMethod.DELETE,
                            null,
                            RequestOptions.NONE,
                            "/sessions/{id}/roster/{entry}",
                            card.id(),
                            entry);
            return reply.isSuccess()
                    ? showPeople(context, edition, number)
                    : SchedulePage.showErrors(reply, board, context);
        });
    }

    private static String showPeople(PageContext context, String edition, int number) {
        return SchedulePage.redirectToBoard(context, edition, Map.of("pick", String.valueOf(number), "people", "1"));
    }
}
