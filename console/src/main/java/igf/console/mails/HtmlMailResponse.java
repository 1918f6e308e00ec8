package igf.console.mails;

import java.nio.charset.StandardCharsets;
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

    private HtmlMailResponse() {}

    public static ResponseEntity<byte[]> of(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(("<base target=\"_blank\">" + html).getBytes(StandardCharsets.UTF_8));
    }
}
