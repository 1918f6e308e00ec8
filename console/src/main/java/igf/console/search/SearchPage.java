package igf.console.search;

import igf.console.page.Edition;
import igf.console.page.Frame;
import igf.console.page.PageContext;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /search}: searches proposals by GET and people by POST. {@code /people/{edition}/{id}}: everything about one
 * person.
 */
@Controller
class SearchPage {

    @GetMapping("/search")
    String proposals(@RequestParam(defaultValue = "") String q, PageContext context) {
        String query = q.strip();
        Optional<Edition> edition = edition(context);
        context.addAttribute("q", q);
        context.addAttribute("person", "");
        context.addAttribute("people", null);
        context.addAttribute(
                "proposals",
                query.isEmpty() || edition.isEmpty()
                        ? null
                        : SearchClient.proposals(context, edition.get(), truncate(query)));
        return "search";
    }

    /** Searches people. The words are posted, so that a person's name appears in no address, browser history or log. */
    @PostMapping("/search")
    String people(@RequestParam(defaultValue = "") String person, PageContext context) {
        String query = person.strip();
        Optional<Edition> edition = edition(context);
        context.addAttribute("q", "");
        context.addAttribute("person", person);
        context.addAttribute("proposals", null);
        if (query.isEmpty()) {
            context.addAttribute("people", null);
            context.rejectInput("search.person-needs", "/person");
        } else {
            context.addAttribute(
                    "people",
                    edition.isEmpty() ? List.of() : SearchClient.people(context, edition.get(), truncate(query)));
        }
        return "search";
    }

    /** Returns the edition of the frame: the chosen one, otherwise the latest. */
    private static Optional<Edition> edition(PageContext context) {
        return context.model().getAttribute("frame") instanceof Frame frame
                ? Optional.ofNullable(frame.edition())
                : Optional.empty();
    }

    private static String truncate(String query) {
        return query.length() > 200 ? query.substring(0, 200) : query;
    }

    @GetMapping("/people/{edition}/{id:[0-9a-f-]{36}}")
    String person(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String registration,
            PageContext context) {
        context.addAttribute("edition", edition);
        context.addAttribute(
                "all",
                PersonReader.read(context, edition, id, registration.matches("[0-9a-f-]{36}") ? registration : ""));
        return "search-person";
    }
}
