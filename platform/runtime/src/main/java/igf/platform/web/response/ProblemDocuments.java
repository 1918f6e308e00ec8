package igf.platform.web.response;

import igf.api.problem.ProblemKind;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Problem;
import igf.platform.web.body.Flaws;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes all {@code application/problem+json} responses (RFC 9457): {@code type, documentation, title, status, detail, instance,
 * requestId}, with {@code errors: [{pointer, code, detail}]} for malformed input, and {@code violations}, each a {@link
 * Violation}, for violated rules. Titles and texts are in the language of {@code Accept-Language} if they are
 * translated.
 */
public final class ProblemDocuments {

    private final JsonMapper json;
    private final MessageSource messages;

    public ProblemDocuments(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var body = body(request, problem.kind(), MissingResource.describe(problem.detail(), request));
        if (!problem.flaws().isEmpty() || problem.kind() == ProblemKind.MALFORMED) {
            body.set("errors", json.valueToTree(Flaws.first(problem.flaws())));
        }
        if (problem.requiredScope() != null) {
            body.put("requiredScope", problem.requiredScope());
        }
        if (problem.retryAfter() > 0) {
            response.setHeader("Retry-After", Long.toString(problem.retryAfter()));
        }
        send(request, response, problem.kind(), body);
    }

    public void write(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
            throws IOException {
        var locale = language(request);
        var kind = kind(refused.reasons().getFirst());
        var all = refused.reasons().size();
        var violations = violations(Flaws.first(refused.reasons()), locale).stream()
                .map(each -> each.withDetail(MissingResource.describe(each.detail(), request)))
                .toList();
        var detail = all == 1
                ? violations.getFirst().detail()
                : text(countMessageKey(all), locale, all + " rules are violated.", all, violations.size());
        var body = body(request, kind, detail);
        body.set("violations", json.valueToTree(violations));
        for (var reason : refused.reasons()) {
            if (reason instanceof WithMembers more) {
                body.setAll(json.<ObjectNode>valueToTree(more.members()));
            }
        }
        send(request, response, kind, body);
    }

    private static String countMessageKey(int violations) {
        return violations > Flaws.MAX_LISTED ? "problem.too-many" : "problem.many";
    }

    /** A refusal that adds members to the problem document, such as {@code clashes}. */
    public interface WithMembers extends Refusal {
        Record members();
    }

    /** Returns refusals in the form of a problem document, for responses that list them in advance. */
    public List<Violation> violations(List<? extends Refusal> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> new Violation(
                        reason.rule(),
                        Flaws.shortenPointer(reason.pointer()),
                        text("rule." + reason.rule(), locale, reason.detail()),
                        reason.args()))
                .toList();
    }

    /**
     * Returns the language of the request; English without the header, where the servlet API would return the machine's
     * language.
     */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : request.getLocale();
    }

    private ObjectNode body(HttpServletRequest request, ProblemKind kind, String detail) {
        var body = json.createObjectNode();
        body.put("type", kind.type());
        body.put("documentation", kind.documentation());
        body.put("title", kind.title(language(request)));
        body.put("status", kind.status());
        body.put("detail", detail);
        body.put("instance", request.getRequestURI());
        var id = RequestIdFilter.idOf(request);
        if (id != null) {
            body.put("requestId", id);
        }
        return body;
    }

    private String text(String key, Locale locale, String fallback, Object... arguments) {
        var text = messages.getMessage(key, arguments, fallback, locale);
        return text == null ? fallback : text;
    }

    private void send(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, ObjectNode body)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(kind.status());
        if (kind == ProblemKind.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"igf\"");
        }
        // The actual language of the text, which may differ from the requested one.
        response.setHeader("Content-Language", text("language", language(request), "en"));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemKind kind(Refusal first) {
        return switch (first.kind()) {
            case RULE -> ProblemKind.RULES_VIOLATED;
            case CONFLICT -> ProblemKind.CONFLICT;
            case GONE -> ProblemKind.GONE;
            case NOT_FOUND -> ProblemKind.NOT_FOUND;
            case FORBIDDEN -> ProblemKind.FORBIDDEN;
        };
    }
}
