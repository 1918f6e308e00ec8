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

    private final MailedLinks links;

    MergePage(MailedLinks links) {
        this.links = links;
    }

    /**
     * A proposed merger.
     *
     * @param goesIn whether the reader's proposal becomes a part of the other
     * @param agreed whether the reader's side has agreed
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
                    json.path("agreed").valueStream().anyMatch(agreedSide -> side.equals(agreedSide.asString(""))),
                    string(json, "expiresAt"));
        }
    }

    private record Model(ProposedMerger merge) {}

    @GetMapping
    String show(
            @PathVariable String token, @RequestParam(required = false) @Nullable String note, PageContext context) {
        Reply reply = links.get(Service.PROPOSAL, "/mergers/" + token, context);
        return reply.status() == 200
                ? context.show("merge", new Model(ProposedMerger.of(reply.body())))
                : MailedLinks.showClosed("merge-closed", reply, "answered".equals(note) ? note : null, context);
    }

    /** Sends the answer and redirects, so that reloading sends nothing. */
    @PostMapping
    ResponseEntity<Void> answer(
            @PathVariable String token, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        if (!ANSWERS.contains(answer)) {
            return MailedLinks.redirect("/mergers/" + token);
        }
        Reply reply = links.post(Service.PROPOSAL, "/mergers/" + token + "/answer", Map.of("answer", answer), request);
        return MailedLinks.redirect("/mergers/" + token + (reply.isSuccess() ? "?note=answered" : ""));
    }
}
