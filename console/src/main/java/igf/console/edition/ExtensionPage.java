package igf.console.edition;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.language.LocalTimes;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /edition/{edition}/extension}: extends the call for everybody or for one proposal. */
@Controller
@RequestMapping("/edition/{edition}/extension")
class ExtensionPage {

    @GetMapping
    String ask(@PathVariable String edition, Visit visit) {
        return page(edition, Map.of(), visit);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ExtensionBody(
            @Nullable String until, String reason, @Nullable String proposalId) {}

    @PostMapping
    String extend(
            @PathVariable String edition,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        EditionState year = EditionState.of(EditionClient.get(visit, edition).body());
        String number = form.getOrDefault("number", "").strip();
        String proposal = null;
        String until = form.getOrDefault("until", "");
        if (!number.isEmpty()) {
            proposal = proposal(visit, edition, number);
            if (proposal.isEmpty()) {
                visit.invalid("edition.no-number", "/number");
                return page(edition, form, visit);
            }
        }
        var body = new ExtensionBody(
                until.isEmpty() ? null : LocalTimes.instant(until, year.zone()),
                form.getOrDefault("reason", "").strip(),
                proposal);
        Reply reply = visit.services()
                .post(Service.PROPOSAL, body, RequestOptions.once(once), EditionClient.EXTENSIONS, edition);
        return visit.after(reply, "/edition/" + edition + "?note=extended", () -> page(edition, form, visit));
    }

    private String proposal(Visit visit, String edition, String number) {
        return visit.services()
                .items(Service.PROPOSAL, "/editions/{edition}/proposals?q={number}", edition, number.replace("#", ""))
                .filter(one -> string(one, "number").equals(number.replace("#", "")))
                .map(one -> string(one, "id"))
                .findFirst()
                .orElse("");
    }

    private String page(String edition, Map<String, String> typed, Visit visit) {
        visit.put("year", EditionState.of(EditionClient.get(visit, edition).body()));
        visit.put("typed", typed);
        return "edition-extension";
    }
}
