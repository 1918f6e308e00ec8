package igf.gateway.choice;

import igf.gateway.edge.ProblemException;
import igf.gateway.edge.ProblemKind;
import igf.gateway.inner.Answer;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.inner.InnerHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

/** {@code /choices/{token}}: the token is the only credential, so no session and no cookie is needed. */
@Controller
@RequestMapping("/choices/{token:[A-Za-z0-9_.-]+}")
class ChoicePage {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Backends backends;
    private final InnerClient inner;
    private final InnerHeaders headers;
    private final JsonMapper json;

    ChoicePage(Backends backends, InnerClient inner, InnerHeaders headers, JsonMapper json) {
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
        if (answer.status().value() == 200) {
            model.addAttribute("choice", Choice.of(answer.json()));
            model.addAttribute("note", "choose".equals(note) ? note : "");
            return "choice";
        }
        return closed(answer, "chosen".equals(note), response, model);
    }

    /** Who comes back from choosing finds the link used, and reads that it was their own choice. */
    private static String closed(Answer answer, boolean chosen, HttpServletResponse response, Model model) {
        switch (answer.status().value()) {
            case 404 -> model.addAttribute("why", "unknown");
            case 410 -> model.addAttribute("why", chosen ? "chosen" : "ended");
            default -> throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        response.setStatus(chosen ? 200 : answer.status().value());
        return "choice-closed";
    }

    @PostMapping
    ResponseEntity<Void> choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") List<String> keep,
            HttpServletRequest request) {
        HttpHeaders inward = headers.of(request);
        inward.setContentType(MediaType.APPLICATION_JSON);
        Answer result = inner.send(
                HttpMethod.POST, at(token, "/choice"), inward, json.writeValueAsString(Map.of("keep", keep)));
        int status = result.status().value();
        if (result.succeeded() || status == 404 || status == 410) {
            // Unknown or ended in the meantime: the page itself says so.
            return show(token, result.succeeded() ? "?note=chosen" : "");
        }
        if (!result.status().is4xxClientError()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        return show(token, "?note=choose");
    }

    private static ResponseEntity<Void> show(String token, String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/choices/" + token + query))
                .build();
    }

    private URI at(String token, String rest) {
        return backends.proposals().base().resolve("/api/v1/choices/" + token + rest);
    }
}
