package igf.console.mails;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Returns a mail's HTML for a frame on a page. The policy allows the mail's styles and links that open in a new window,
 * and nothing else.
 */
public final class HtmlMailResponse {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; "
                    + "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final Pattern LANGUAGE = Pattern.compile("<html\\b[^>]*\\slang=\"([A-Za-z0-9-]{2,35})\"");

    private HtmlMailResponse() {}

    /** Returns the BCP 47 tag of a mail's language, which its HTML has; null if it has none. */
    public static @Nullable String languageOf(@Nullable String html) {
        Matcher matcher = LANGUAGE.matcher(html == null ? "" : html);
        return matcher.find() ? matcher.group(1) : null;
    }

    public static ResponseEntity<byte[]> of(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(("<base target=\"_blank\">" + html).getBytes(StandardCharsets.UTF_8));
    }
}
