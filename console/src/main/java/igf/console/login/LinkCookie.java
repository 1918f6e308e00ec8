package igf.console.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie with the credential of a person who signed in by a mailed link. Scripts cannot read it, and other sites
 * send it only by links to these pages ({@code SameSite=Lax}, RFC 6265bis). The gateway stores nothing for it.
 */
@Component
public class LinkCookie {

    private static final String NAME = "IGF_PERSON";

    private final boolean secure;

    LinkCookie(OutwardAddress address) {
        this.secure = address.isSecure();
    }

    public Optional<String> read(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches("per_[A-Za-z0-9_-]{1,100}"))
                        .findFirst();
    }

    public String create(String credential, Duration maxAge) {
        return build(credential, maxAge);
    }

    public String createExpired() {
        return build("", Duration.ZERO);
    }

    private String build(String value, Duration maxAge) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(maxAge)
                .build()
                .toString();
    }
}
