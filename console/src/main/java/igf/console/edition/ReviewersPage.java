package igf.console.edition;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.list.CsvResponse;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ITEM = Pattern.compile("^/items/(\\d{1,4})");
    private static final Set<String> NOTES = Set.of("added", "removed");

    /** A subtheme of the edition. */
    record Theme(String id, String name) {}

    @GetMapping
    String show(@PathVariable String edition, @RequestParam(defaultValue = "") String note, PageContext context) {
        return page(edition, NOTES.contains(note) ? note : "", Reviewer.EMPTY, "", context);
    }

    @GetMapping("/reviewers.csv")
    ResponseEntity<byte[]> csv(@PathVariable String edition, PageContext context) {
        List<String> head = List.of("name", "email", "affiliation", "stakeholderGroup", "region").stream()
                .map(column -> context.message("reviewers." + column))
                .toList();
        return CsvResponse.of(
                edition + "-reviewers",
                head,
                readReviewers(context, edition).stream()
                        .map(reviewer -> List.of(
                                reviewer.name(),
                                reviewer.email(),
                                reviewer.affiliation(),
                                reviewer.stakeholderGroup(),
                                reviewer.region())));
    }

    @PostMapping
    String add(@PathVariable String edition, @RequestParam MultiValueMap<String, String> form, PageContext context) {
        Reviewer typed = Reviewer.fromForm(form);
        String many = form.getFirst("many") instanceof String text ? text : "";
        List<Reviewer> added = many.isBlank() ? List.of(typed) : Reviewer.parseList(many);
        List<Reviewer> all = new ArrayList<>(readReviewers(context, edition));
        all.removeIf(reviewer ->
                added.stream().anyMatch(replacement -> replacement.email().equalsIgnoreCase(reviewer.email())));
        int first = all.size();
        all.addAll(added);
        Reply reply = put(context, edition, all);
        return context.redirectOrShow(reply, "/edition/" + edition + "/reviewers?note=added", () -> {
            context.showErrors(reply, atFields(reply.formErrors(), first, many));
            return page(edition, "", typed, many, context);
        });
    }

    /**
     * Moves the errors of a single reviewer to its fields, and those of a list to the list's field, with their lines.
     *
     * @param first index of the first added reviewer in the request
     * @param many the typed list; blank if one reviewer was typed
     */
    private static FormErrors atFields(FormErrors errors, int first, String many) {
        if (many.isBlank()) {
            return errors.map(flaw -> flaw.withPointer(flaw.pointer().replaceFirst("^/items/" + first, "")));
        }
        return errors.map(flaw -> {
            Matcher item = ITEM.matcher(flaw.pointer());
            return item.find() && Integer.parseInt(item.group(1)) >= first
                    ? flaw.atLine("/many", FormErrors.lineOf(many, Integer.parseInt(item.group(1)) - first))
                    : flaw.withPointer("/many");
        });
    }

    @PostMapping("/removal")
    String remove(@PathVariable String edition, @RequestParam(defaultValue = "") String email, PageContext context) {
        List<Reviewer> remaining = readReviewers(context, edition).stream()
                .filter(reviewer -> !reviewer.email().equals(email))
                .toList();
        Reply reply = put(context, edition, remaining);
        return context.redirectOrShow(
                reply,
                "/edition/" + edition + "/reviewers?note=removed",
                () -> page(edition, "", Reviewer.EMPTY, "", context));
    }

    private Reply put(PageContext context, String edition, List<Reviewer> all) {
        return context.services().put(Service.PROPOSAL, Map.of("items", all), PATH, edition);
    }

    private List<Reviewer> readReviewers(PageContext context, String edition) {
        return listOf(context.services().read(Service.PROPOSAL, PATH, edition), "items", Reviewer.class);
    }

    private record Model(
            EditionState year,
            List<Theme> themes,
            List<Reviewer> reviewers,
            String note,
            Reviewer typed,
            String many) {}

    private String page(String edition, String note, Reviewer typed, String many, PageContext context) {
        JsonNode json = EditionClient.get(context, edition).body();
        List<Theme> themes = listOf(
                json.path("rules"),
                "subthemes",
                theme -> new Theme(string(theme, "id"), Json.name(theme, context.locale())));
        List<Reviewer> reviewers = readReviewers(context, edition);
        return context.show(
                "edition-reviewers", new Model(EditionState.of(json), themes, reviewers, note, typed, many));
    }
}
