package igf.console.edition;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.page.Csv;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /edition/{edition}/reviewers}: the reviewers of an edition, added one by one or pasted as a list. */
@Controller
@RequestMapping("/edition/{edition}/reviewers")
class ReviewersPage {

    private static final String PATH = "/editions/{edition}/reviewers";
    private static final Set<String> NOTES = Set.of("added", "removed");

    /** A subtheme of the edition. */
    record Theme(String id, String name) {}

    @GetMapping
    String show(@PathVariable String edition, @RequestParam(defaultValue = "") String note, Visit visit) {
        return page(edition, NOTES.contains(note) ? note : "", Reviewer.NOBODY, "", visit);
    }

    @GetMapping("/reviewers.csv")
    ResponseEntity<byte[]> csv(@PathVariable String edition, Visit visit) {
        List<String> head = List.of("name", "email", "affiliation", "stakeholderGroup", "region").stream()
                .map(column -> visit.text("reviewers." + column))
                .toList();
        return Csv.answer(
                edition + "-reviewers",
                head,
                all(visit, edition).stream()
                        .map(one -> List.of(
                                one.name(), one.email(), one.affiliation(), one.stakeholderGroup(), one.region())));
    }

    @PostMapping
    String add(@PathVariable String edition, @RequestParam MultiValueMap<String, String> form, Visit visit) {
        Reviewer typed = Reviewer.typed(form);
        String many = form.getFirst("many") instanceof String text ? text : "";
        List<Reviewer> added = many.isBlank() ? List.of(typed) : Reviewer.pasted(many);
        List<Reviewer> all = new ArrayList<>(all(visit, edition));
        all.removeIf(one -> added.stream().anyMatch(fresh -> fresh.email().equalsIgnoreCase(one.email())));
        int first = all.size();
        all.addAll(added);
        Reply reply = put(visit, edition, all);
        return visit.after(reply, "/edition/" + edition + "/reviewers?note=added", () -> {
            visit.put("trouble", beside(reply.trouble(), first, many.isBlank()));
            return page(edition, "", typed, many, visit);
        });
    }

    /** Moves the errors of a single reviewer to its fields. */
    private static Trouble beside(Trouble trouble, int first, boolean one) {
        return new Trouble(
                trouble.title(),
                trouble.detail(),
                trouble.flaws().stream()
                        .map(flaw -> flaw.at(one ? flaw.pointer().replaceFirst("^/items/" + first, "") : "/many"))
                        .toList());
    }

    @PostMapping("/removal")
    String remove(@PathVariable String edition, @RequestParam(defaultValue = "") String email, Visit visit) {
        List<Reviewer> left = all(visit, edition).stream()
                .filter(one -> !one.email().equals(email))
                .toList();
        Reply reply = put(visit, edition, left);
        return visit.after(
                reply,
                "/edition/" + edition + "/reviewers?note=removed",
                () -> page(edition, "", Reviewer.NOBODY, "", visit));
    }

    private Reply put(Visit visit, String edition, List<Reviewer> all) {
        return visit.services().put(Service.PROPOSAL, Map.of("items", all), PATH, edition);
    }

    private List<Reviewer> all(Visit visit, String edition) {
        return listOf(visit.services().read(Service.PROPOSAL, PATH, edition), "items", Reviewer.class);
    }

    private String page(String edition, String note, Reviewer typed, String many, Visit visit) {
        JsonNode json = EditionClient.get(visit, edition).body();
        visit.put("year", EditionState.of(json));
        visit.put(
                "themes",
                listOf(
                        json.path("rules"),
                        "subthemes",
                        theme -> new Theme(string(theme, "id"), string(theme, "name"))));
        visit.put("reviewers", all(visit, edition));
        visit.put("note", note);
        visit.put("typed", typed);
        visit.put("many", many);
        return "edition-reviewers";
    }
}
