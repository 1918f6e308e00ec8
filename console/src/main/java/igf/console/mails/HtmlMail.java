package igf.console.mails;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A mail's HTML for a frame on a page: its styles apply, and it can do nothing but open links elsewhere. */
public final class HtmlMail {

    private static final String MAIL_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; "
                    + "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private HtmlMail() {}

    public static ResponseEntity<byte[]> answer(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_ONLY)
                .header("Referrer-Policy", "no-referrer")
                .body(("<base target=\"_blank\">" + html).getBytes(StandardCharsets.UTF_8));
    }
}
