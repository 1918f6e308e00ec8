package igf.console.edition;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.language.LocalTimes;
import igf.console.page.PageContext;
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
    String showForm(@PathVariable String edition, PageContext context) {
        return page(edition, Map.of(), context);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ExtensionRequest(
            @Nullable String until, String reason, @Nullable String proposalId) {}

    @PostMapping
    String extend(
            @PathVariable String edition,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        EditionState editionState =
                EditionState.of(EditionClient.get(context, edition).body());
        String number = form.getOrDefault("number", "").strip();
        String proposalId = null;
        String until = form.getOrDefault("until", "");
        if (!number.isEmpty()) {
            proposalId = findProposalId(context, edition, number);
            if (proposalId.isEmpty()) {
                context.rejectInput("edition.no-number", "/number");
                return page(edition, form, context);
            }
        }
        var body = new ExtensionRequest(
                until.isEmpty() ? null : LocalTimes.toInstant(until, editionState.zone()),
                form.getOrDefault("reason", "").strip(),
                proposalId);
        Reply reply = context.services()
                .post(
                        Service.PROPOSAL,
                        body,
                        RequestOptions.withIdempotencyKey(once),
                        EditionClient.EXTENSIONS,
                        edition);
        return context.redirectOrShow(
                reply, "/edition/" + edition + "?note=extended", () -> page(edition, form, context));
    }

    private String findProposalId(PageContext context, String edition, String number) {
        return context.services()
                .items(Service.PROPOSAL, "/editions/{edition}/proposals?q={number}", edition, number.replace("#", ""))
                .filter(proposal -> string(proposal, "number").equals(number.replace("#", "")))
                .map(proposal -> string(proposal, "id"))
                .findFirst()
                .orElse("");
    }

    private record Model(EditionState year, Map<String, String> typed) {}

    private String page(String edition, Map<String, String> typed, PageContext context) {
        EditionState year = EditionState.of(EditionClient.get(context, edition).body());
        return context.show("edition-extension", new Model(year, typed));
    }
}
