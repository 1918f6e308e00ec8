// Long: all texts of problem documents, and their language.
package igf.platform.web.response;

import igf.api.problem.ProblemKind;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Problem;
import igf.platform.web.body.FlawTexts;
import igf.platform.web.body.Flaws;
import igf.words.RefusalWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes all {@code application/problem+json} responses (RFC 9457): {@code type, documentation, title, status, detail, instance,
 * requestId}, with {@code errors: [{pointer, code, detail}]} for malformed input, and {@code violations}, each a {@link
 * Violation}, for violated rules. All texts of a document are in one language: the first of {@code Accept-Language} that
 * the catalogue has, or English if it has no words for one of them.
 */
public final class ProblemDocuments {

    private final JsonMapper json;
    private final RefusalWords words;

    /** @param messages a source that reads {@link RefusalWords#CATALOGUE} */
    public ProblemDocuments(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.words = new RefusalWords(messages);
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        var translated = translate(problem, language(request));
        var locale = translated.isPresent() ? language(request) : Locale.ENGLISH;
        var body = body(
                request,
                problem.kind(),
                locale,
                translated.orElseGet(() -> MissingResource.describe(problem.detail(), request)));
        if (!problem.flaws().isEmpty() || problem.kind() == ProblemKind.MALFORMED) {
            body.set("errors", json.valueToTree(translateFlaws(Flaws.first(problem.flaws()), locale)));
        }
        if (problem.requiredScope() != null) {
            body.put("requiredScope", problem.requiredScope());
        }
        if (problem.retryAfter() > 0) {
            response.setHeader("Retry-After", Long.toString(problem.retryAfter()));
        }
        send(response, problem.kind(), locale, json.writeValueAsString(body));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
            throws IOException {
        var kind = kind(refused.reasons().getFirst());
        var all = refused.reasons().size();
        var listed = Flaws.first(refused.reasons());
        var locale = available(listed, language(request));
        var violations = violations(listed, locale).stream()
                .map(each -> each.withDetail(MissingResource.describe(each.detail(), request)))
                .toList();
        var detail = all == 1 ? violations.getFirst().detail() : count(all, violations.size(), locale);
        var body = body(request, kind, locale, detail);
        body.set("violations", json.valueToTree(violations));
        for (var reason : refused.reasons()) {
            if (reason instanceof WithMembers more) {
                body.setAll(json.<ObjectNode>valueToTree(more.members(locale)));
            }
        }
        send(response, kind, locale, json.writeValueAsString(body));
    }

    /** A refusal that adds members to the problem document, such as {@code clashes}. */
    public interface WithMembers extends Refusal {
        Record members();

        /** Returns the members with their sentences in a language. */
        default Record members(Locale locale) {
            return members();
        }

        /** Returns the refusal's own sentence in a language; empty if the catalogue has it by its rule. */
        default Optional<String> detail(Locale locale) {
            return Optional.empty();
        }
    }

    /**
     * Returns refusals in the form of a problem document, for responses that list them in advance. They are in English
     * if one of them has no words in the language.
     */
    public List<Violation> violations(List<? extends Refusal> reasons, Locale wanted) {
        var locale = available(reasons, wanted);
        return reasons.stream()
                .map(reason -> new Violation(
                        reason.rule(),
                        Flaws.shortenPointer(reason.pointer()),
                        detail(reason, locale).orElse(reason.detail()),
                        inLanguage(reason.args(), locale)))
                .toList();
    }

    /** Returns errors with their sentences in a language; one without words stays as it is. */
    public List<Problem.Flaw> translateFlaws(List<Problem.Flaw> flaws, Locale locale) {
        return flaws.stream()
                .map(flaw -> new Problem.Flaw(
                        flaw.pointer(), flaw.code(), translate(flaw, locale).orElse(flaw.detail())))
                .toList();
    }

    /** Returns violations with their sentences in a language; one without words stays as it is. */
    public List<Violation> translateViolations(List<Violation> violations, Locale locale) {
        return violations.stream()
                .map(each -> detail(each.rule(), each.args(), locale)
                        .map(each::withDetail)
                        .orElse(each))
                .toList();
    }

    /** Returns the sentence for a code; empty in English, which the service writes itself, and without words. */
    public Optional<String> detail(String code, Map<String, Object> args, Locale locale) {
        var language = RefusalWords.supported(locale);
        return isEnglish(language) ? Optional.empty() : words.sentence(code, args, language);
    }

    /** Returns another sentence of the catalogue; empty in English, which the service writes itself. */
    public Optional<String> translate(String key, Map<String, ?> args, Locale locale) {
        return isEnglish(RefusalWords.supported(locale)) ? Optional.empty() : describe(key, args, locale);
    }

    /**
     * Returns another sentence of the catalogue, in English too.
     *
     * @param key key in {@link RefusalWords#CATALOGUE}
     */
    public Optional<String> describe(String key, Map<String, ?> args, Locale locale) {
        return words.describe(key, args, RefusalWords.supported(locale));
    }

    /** Returns the arguments of a sentence with names in a language, for clients that write their own text. */
    public static Map<String, Object> inLanguage(Map<String, ?> args, Locale locale) {
        return RefusalWords.inLanguage(args, RefusalWords.supported(locale));
    }

    private Optional<String> detail(Refusal reason, Locale locale) {
        var own = isEnglish(RefusalWords.supported(locale)) || !(reason instanceof WithMembers more)
                ? Optional.<String>empty()
                : more.detail(locale);
        return own.or(() -> detail(reason.rule(), reason.args(), locale));
    }

    private Locale available(List<? extends Refusal> reasons, Locale wanted) {
        return reasons.stream().allMatch(reason -> detail(reason, wanted).isPresent()) ? wanted : Locale.ENGLISH;
    }

    /** Returns the words of a problem; empty in English, which the problem has itself, and if words are missing. */
    private Optional<String> translate(Problem problem, Locale locale) {
        if (isEnglish(locale)) {
            return Optional.empty();
        }
        var listed = Flaws.first(problem.flaws());
        if (listed.stream().anyMatch(flaw -> translate(flaw, locale).isEmpty())) {
            return Optional.empty();
        }
        return switch (listed.size()) {
            case 0 -> translateKind(problem, locale);
            case 1 ->
                translate(listed.getFirst(), locale)
                        .flatMap(text -> nameField(listed.getFirst().pointer(), text, locale));
            default -> Optional.of(count(problem.flaws().size(), listed.size(), locale));
        };
    }

    private Optional<String> translate(Problem.Flaw flaw, Locale locale) {
        var sentence = detail(flaw.code(), Map.of(), locale);
        var allowed = flaw.allowed();
        if (allowed == null || sentence.isEmpty()) {
            return sentence;
        }
        return words.text("problem.allowed", Map.of("text", sentence.get(), "allowed", allowed), locale);
    }

    private Optional<String> translateKind(Problem problem, Locale locale) {
        if (problem.kind() == ProblemKind.NOT_FOUND) {
            return words.sentence("NOT_FOUND", Map.of(), locale);
        }
        var scope = problem.requiredScope();
        return scope == null
                ? words.text("problem." + problem.kind().slug() + ".detail", Map.of(), locale)
                : words.text("problem.scope.detail", Map.of("scope", scope), locale);
    }

    private Optional<String> nameField(String pointer, String text, Locale locale) {
        return pointer.isEmpty()
                ? Optional.of(text)
                : words.text("problem.field", Map.of("field", FlawTexts.name(pointer), "text", text), locale);
    }

    private String count(int all, int listed, Locale locale) {
        if (isEnglish(locale)) {
            var rules = "%,d rules are violated".formatted(all);
            return all > listed ? rules + "; the first " + listed + " are listed." : rules + ".";
        }
        var sentences = words.text("problem.many", Map.of("count", all), locale).orElseThrow();
        return all > listed
                ? sentences + " "
                        + words.text("problem.first", Map.of("listed", listed), locale)
                                .orElseThrow()
                : sentences;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Returns the language of the current request, as in a problem document; English outside a request. */
    public static Locale language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? language(attributes.getRequest())
                : Locale.ENGLISH;
    }

    /**
     * Returns the language of the request; English without the header, where the servlet API would return the machine's
     * language.
     */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.ENGLISH
                : RefusalWords.firstOf(request.getLocales());
    }

    private ObjectNode body(HttpServletRequest request, ProblemKind kind, Locale locale, String detail) {
        var body = json.createObjectNode();
        body.put("type", kind.type());
        body.put("documentation", kind.documentation());
        body.put("title", kind.title(locale));
        body.put("status", kind.status());
        body.put("detail", detail);
        body.put("instance", request.getRequestURI());
        var id = RequestIdFilter.idOf(request);
        if (id != null) {
            body.put("requestId", id);
        }
        return body;
    }

    private static void send(HttpServletResponse response, ProblemKind kind, Locale locale, String body)
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
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
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
