package igf.console.link;

import static igf.console.service.Json.string;

import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /mergers/{token}}: answers a proposed merger. The token is the only credential. */
@Controller
@RequestMapping("/mergers/{token:[A-Za-z0-9_-]+}")
class MergePage {

    private static final Set<String> ANSWERS = Set.of("AGREE", "REFUSE");

    private final TokenLinks links;

    MergePage(TokenLinks links) {
        this.links = links;
    }

    /**
     * A proposed merger.
     *
     * @param goesIn whether the reader's proposal becomes a part of the other
     */
    record ProposedMerger(
            boolean goesIn,
            String number,
            String title,
            String withNumber,
            String withTitle,
            String reason,
            boolean agreed,
            String expiresAt) {

        static ProposedMerger of(JsonNode json) {
            var side = string(json, "side");
            return new ProposedMerger(
                    side.equals("GOES_IN"),
                    string(json, "number"),
                    string(json, "title"),
                    string(json, "withNumber"),
                    string(json, "withTitle"),
                    string(json, "reason"),
                    json.path("agreed").valueStream().anyMatch(each -> side.equals(each.asString(""))),
                    string(json, "expiresAt"));
        }
    }

    @GetMapping
    String show(
            @PathVariable String token, @RequestParam(required = false) @Nullable String note, PageContext context) {
        Reply answer = links.get(Service.PROPOSAL, "/mergers/" + token, context);
        if (!TokenLinks.isOpen(answer, "answered".equals(note) ? note : null, context)) {
            return "merge-closed";
        }
        context.addAttribute("merge", ProposedMerger.of(answer.body()));
        return "merge";
    }

    /** Sends the answer and redirects, so that reloading sends nothing. */
    @PostMapping
    ResponseEntity<Void> answer(
            @PathVariable String token, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        if (!ANSWERS.contains(answer)) {
            return TokenLinks.redirect("/mergers/" + token);
        }
        Reply result = links.send(Service.PROPOSAL, "/mergers/" + token + "/answer", Map.of("answer", answer), request);
        return TokenLinks.redirect("/mergers/" + token + (result.isSuccess() ? "?note=answered" : ""));
    }
}
