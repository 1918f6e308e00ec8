package igf.gateway.invitation;

import igf.gateway.edge.ProblemException;
import igf.gateway.edge.ProblemKind;
import igf.gateway.inner.Answer;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.inner.InnerHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /invitations/{token}}: the token is the only credential, so no session and no cookie is needed. */
@Controller
@RequestMapping("/invitations/{token:[A-Za-z0-9_.-]+}")
class InvitationPage {

    private static final Set<String> ANSWERS = Set.of("CONFIRM", "TENTATIVE", "DECLINE");
    private static final Set<String> ATTENDANCES = Set.of("ONSITE", "ONLINE");
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Backends backends;
    private final InnerClient inner;
    private final InnerHeaders headers;
    private final JsonMapper json;

    InvitationPage(Backends backends, InnerClient inner, InnerHeaders headers, JsonMapper json) {
        this.backends = backends;
        this.inner = inner;
        this.headers = headers;
        this.json = json;
    }

    @GetMapping
    String ask(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String note,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        Answer answer = inner.get(at(token, ""), headers.of(request));
        switch (answer.status().value()) {
            case 200 -> {
                model.addAttribute("invitation", Invitation.of(answer.json()));
                model.addAttribute("note", "answered".equals(note) || "choose".equals(note) ? note : "");
                return "invitation";
            }
            case 404, 410 -> {
                response.setStatus(answer.status().value());
                model.addAttribute("why", answer.unknown() ? "unknown" : "ended");
                return "invitation-closed";
            }
            default -> throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
    }

    /** Answers once, then shows the page again, so that going back or reloading sends nothing. */
    @PostMapping
    ResponseEntity<Void> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String attendance,
            HttpServletRequest request) {
        boolean attends = ATTENDANCES.contains(attendance);
        if (!ANSWERS.contains(answer) || (!attends && !answer.equals("DECLINE"))) {
            return show(token, "?note=choose");
        }
        ObjectNode body = json.createObjectNode().put("answer", answer);
        if (attends) {
            body.put("attendance", attendance);
        }
        HttpHeaders inward = headers.of(request);
        inward.setContentType(MediaType.APPLICATION_JSON);
        Answer result = inner.send(HttpMethod.POST, at(token, "/answer"), inward, json.writeValueAsString(body));
        if (!result.succeeded() && !result.status().is4xxClientError()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        // Unknown or ended in the meantime: the page itself says so.
        return show(token, result.succeeded() ? "?note=answered" : "");
    }

    private static ResponseEntity<Void> show(String token, String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/invitations/" + token + query))
                .build();
    }

    private URI at(String token, String rest) {
        return backends.proposals().base().resolve("/api/v1/invitations/" + token + rest);
    }
}
