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
 * cannot send it (RFC 6265bis). No gateway needs a store for it.
 */
@Component
public class PersonCookie {

    private static final String NAME = "IGF_PERSON";

    private final boolean secure;

    PersonCookie(OutwardAddress address) {
        this.secure = address.isSecure();
    }

    public Optional<String> of(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches("per_[A-Za-z0-9_-]{1,100}"))
                        .findFirst();
    }

    public String set(String credential, Duration lasts) {
        return cookie(credential, lasts);
    }

    public String clear() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration lasts) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
