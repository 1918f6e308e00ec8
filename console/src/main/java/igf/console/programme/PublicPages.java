package igf.console.programme;

import igf.console.language.Times;
import igf.console.login.ContentSecurityPolicy;
import igf.console.page.Frame;
import igf.console.page.FrameFactory;
import igf.console.page.PageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Renders the public pages of an edition. A response is the same for everyone with this address and language. Caches
 * may store it but must revalidate it, since a name may be removed at any time.
 */
@Component
class PublicPages {

    private final ITemplateEngine templates;
    private final Times times;
    private final FrameFactory frames;
    private final ContentSecurityPolicy policy;
    /** Changes with templates and texts, so that no cache keeps the page of an older release. */
    private final String release;

    PublicPages(ITemplateEngine templates, Times times, FrameFactory frames, ContentSecurityPolicy policy)
            throws IOException {
        this.templates = templates;
        this.times = times;
        this.frames = frames;
        this.policy = policy;
        this.release = digest("classpath*:console/**/*.html", "classpath*:console/**/*.properties");
    }

    /** Returns a digest of the files of the patterns, whatever their order. */
    static String digest(String... patterns) throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        var digests = new TreeSet<String>();
        for (String pattern : patterns) {
            for (Resource file : files.getResources(pattern)) {
                digests.add(DigestUtils.md5DigestAsHex(file.getContentAsByteArray()));
            }
        }
        return DigestUtils.md5DigestAsHex(digests.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Renders a page, unless the cache has it.
     *
     * @param model its components are the attributes of the template, beside {@code reader}, {@code times} and {@code
     *     frame}; its hash code is the same in every replica
     */
    ResponseEntity<byte[]> render(
            String template,
            PageSettings settings,
            Record model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Frame frame = frames.shared(settings.edition(), settings.zone(), settings.here(request));
        String etag = DigestUtils.md5DigestAsHex((release
                        + template
                        + frame.here()
                        + settings.locale()
                        + model.hashCode()
                        + settings.edition()
                        + frame.editions())
                .getBytes(StandardCharsets.UTF_8));
        response.setHeader("Content-Security-Policy", policy.directives());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, settings.locale().getLanguage());
        if (new ServletWebRequest(request, response).checkNotModified("W/\"" + etag + "\"")) {
            return ResponseEntity.status(304).build();
        }
        var attributes = PageContext.attributes(model);
        attributes.put("reader", settings);
        attributes.put("times", times);
        attributes.put("frame", frame);
        byte[] body = templates
                .process(template, new Context(settings.locale(), attributes))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .eTag("W/\"" + etag + "\"")
                .body(body);
    }
}
