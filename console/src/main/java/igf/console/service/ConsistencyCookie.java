package igf.console.service;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Stores the consistency token of the browser's last write to each service in a cookie, so that the page after a form
 * shows the effect of the form.
 */
final class ConsistencyCookie {

    static final String HEADER = "Consistency-Token";

    /** The lifetime of the cookie. Read models catch up much faster. */
    private static final Duration MAX_AGE = Duration.ofMinutes(2);

    private ConsistencyCookie() {}

    static Optional<String> read(HttpServletRequest request, Service service) {
        Cookie[] cookies = request.getCookies();
        String name = name(service);
        Object written = request.getAttribute(name);
        if (written instanceof String token) {
            return Optional.of(token);
        }
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> value.matches("[A-Za-z0-9_.~=-]{1,400}"))
                        .findFirst();
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, Service service, HttpHeaders responseHeaders) {
        String token = responseHeaders.getFirst(HEADER);
        if (token == null) {
            return;
        }
        request.setAttribute(name(service), token);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(service), token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(MAX_AGE)
                        .build()
                        .toString());
    }

    private static String name(Service service) {
        return "IGF_WROTE_" + service.name();
    }
}
