package igf.gateway.proof;

import igf.gateway.inner.Answer;
import igf.gateway.inner.TokenLinks;
import igf.gateway.page.Edition;
import igf.gateway.page.Editions;
import igf.gateway.page.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * {@code /registrations/confirm/{token}}: what somebody said about the owner of an address, who corrects it, accepts the code of
 * conduct, and says that it is meant; {@code /registrations/not-me/{token}} says that it is not.
 */
@Controller
@RequestMapping("/registrations")
class ConfirmationPage {

    private static final List<String> CORRECTED = List.of("name", "affiliation", "country", "attendance");

    private final TokenLinks links;
    private final Editions editions;

    ConfirmationPage(TokenLinks links, Editions editions) {
        this.links = links;
        this.editions = editions;
    }

    @GetMapping("/confirm/{token:[A-Za-z0-9_-]+}")
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String note,
            HttpServletRequest request,
            HttpServletResponse response,
            Visit visit,
            Model model) {
        if ("done".equals(note)) {
            TokenLinks.secure(response);
            return "confirmed";
        }
        Answer answer =
                links.askOf(TokenLinks.Of.PARTICIPATION, "/registrations/confirmations/" + token, request, response);
        if (!TokenLinks.isOpen(answer, response, model)) {
            return "proof-closed";
        }
        JsonNode claim = answer.json().path("claim");
        Map<String, String> shown = new HashMap<>();
        claim.properties()
                .forEach(member -> shown.put(member.getKey(), member.getValue().asString("")));
        model.addAttribute("claim", shown);
        String edition = answer.json().path("edition").asString("");
        model.addAttribute("edition", editions.named(edition).map(Edition::name).orElse(edition));
        model.addAttribute("until", answer.json().path("expiresAt").asString(""));
        model.addAttribute("note", note == null ? "" : note);
        return "confirm";
    }

    @PostMapping("/confirm/{token:[A-Za-z0-9_-]+}")
    ResponseEntity<Void> confirm(
            @PathVariable String token, @RequestParam Map<String, String> form, HttpServletRequest request) {
        if (!"on".equals(form.get("accept"))) {
            return TokenLinks.show("/registrations/confirm/" + token + "?note=accept");
        }
        Map<String, String> body = new HashMap<>(Map.of("token", token));
        CORRECTED.forEach(member -> {
            String value = form.getOrDefault(member, "").strip();
            if (!value.isEmpty()) {
                body.put(member, value);
            }
        });
        Answer answer = links.sendTo(TokenLinks.Of.PARTICIPATION, "/registrations/confirmations", body, request);
        String note = switch (answer.status().value()) {
            case 201 -> "?note=done";
            case 409 -> "?note=already";
            case 400, 422 -> "?note=invalid";
            default -> "";
        };
        return TokenLinks.show("/registrations/confirm/" + token + note);
    }

    @GetMapping("/not-me/{token:[A-Za-z0-9_-]+}")
    String askNotMe(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String note,
            HttpServletResponse response,
            Visit visit,
            Model model) {
        TokenLinks.secure(response);
        model.addAttribute("note", "done".equals(note) || "ended".equals(note) ? note : "");
        return "not-me";
    }

    @PostMapping("/not-me/{token:[A-Za-z0-9_-]+}")
    ResponseEntity<Void> notMe(@PathVariable String token, HttpServletRequest request) {
        Answer answer =
                links.sendTo(TokenLinks.Of.PARTICIPATION, "/registrations/disowned", Map.of("token", token), request);
        return TokenLinks.show("/registrations/not-me/" + token + (answer.succeeded() ? "?note=done" : "?note=ended"));
    }
}
