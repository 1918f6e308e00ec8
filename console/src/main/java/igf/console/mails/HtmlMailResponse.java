package igf.console.mails;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A mail's HTML for a frame on a page: its styles apply, and it can do nothing but open links elsewhere. */
public final class HtmlMailResponse {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; "
                    + "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private HtmlMailResponse() {}

    public static ResponseEntity<byte[]> of(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", CONTENT_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body(("<base target=\"_blank\">" + html).getBytes(StandardCharsets.UTF_8));
    }
}
