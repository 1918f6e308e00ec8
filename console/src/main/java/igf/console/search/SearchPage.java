package igf.console.search;

import igf.console.page.Edition;
import igf.console.page.Frame;
import igf.console.page.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /search}: searches proposals by GET and people by POST; {@code /people/{edition}/{id}}: everything about one
 * person.
 */
@Controller
class SearchPage {

    @GetMapping("/search")
    String proposals(@RequestParam(defaultValue = "") String q, Visit visit) {
        String sought = q.strip();
        Optional<Edition> edition = edition(visit);
        visit.put("q", q);
        visit.put("person", "");
        visit.put("people", null);
        visit.put(
                "proposals",
                sought.isEmpty() || edition.isEmpty()
                        ? null
                        : SearchClient.proposals(visit, edition.get(), cut(sought)));
        return "search";
    }

    /** A person's name appears in no address, history or log, since it is posted. */
    @PostMapping("/search")
    String people(@RequestParam(defaultValue = "") String person, Visit visit) {
        String sought = person.strip();
        Optional<Edition> edition = edition(visit);
        visit.put("q", "");
        visit.put("person", person);
        visit.put("proposals", null);
        if (sought.isEmpty()) {
            visit.put("people", null);
            visit.invalid("search.person-needs", "/person");
        } else {
            visit.put("people", edition.isEmpty() ? List.of() : SearchClient.people(visit, edition.get(), cut(sought)));
        }
        return "search";
    }

    /** Returns the edition of the frame: the chosen one, otherwise the latest. */
    private static Optional<Edition> edition(Visit visit) {
        return visit.model().getAttribute("frame") instanceof Frame frame
                ? Optional.ofNullable(frame.edition())
                : Optional.empty();
    }

    private static String cut(String sought) {
        return sought.length() > 200 ? sought.substring(0, 200) : sought;
    }

    @GetMapping("/people/{edition}/{id:[0-9a-f-]{36}}")
    String person(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String registration,
            Visit visit) {
        visit.put("edition", edition);
        visit.put(
                "all", PersonClient.of(visit, edition, id, registration.matches("[0-9a-f-]{36}") ? registration : ""));
        return "search-person";
    }
}
