package igf.gateway.problem;

import igf.api.problem.ProblemKind;
import igf.gateway.request.RequestFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457), or an error page if the client accepts HTML. */
@Component
public class ProblemWriter {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final MessageSource messages;
    private final JsonMapper json;
    private final ITemplateEngine pages;
    private final LocaleResolver languages;

    ProblemWriter(MessageSource messages, JsonMapper json, ITemplateEngine pages, LocaleResolver languages) {
        this.messages = messages;
        this.json = json;
        this.pages = pages;
        this.languages = languages;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind) throws IOException {
        write(request, response, kind, Map.of());
    }

    /** @param members further members of the document; {@code detail} replaces the kind's own */
    public void write(
            HttpServletRequest request, HttpServletResponse response, ProblemKind kind, Map<String, Object> members)
            throws IOException {
        boolean page = wantsPage(request);
        Locale language = languages.resolveLocale(request);
        Map<String, Object> document = document(kind, language, page);
        document.putAll(members);
        document.put("requestId", String.valueOf(response.getHeader(RequestFilter.REQUEST_ID)));
        response.setStatus(kind.status());
        if (kind == ProblemKind.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, messages.getMessage("language", null, language));
        byte[] body;
        if (page) {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            body = page(document, language);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            body = json.writeValueAsBytes(document);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** @param page whether to use the texts for readers of a page */
    private Map<String, Object> document(ProblemKind kind, Locale locale, boolean page) {
        String key = "problem." + kind.slug();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", kind.type());
        document.put("documentation", kind.documentation());
        String title = kind.title(locale);
        document.put("title", title);
        document.put("status", kind.status());
        String detail = messages.getMessage(key + ".detail", null, title, locale);
        document.put("detail", page ? messages.getMessage(key + ".page", null, detail, locale) : detail);
        return document;
    }

    private byte[] page(Map<String, Object> document, Locale locale) {
        return pages.process("problem", new Context(locale, document)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
