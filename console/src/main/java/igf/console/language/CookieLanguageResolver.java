package igf.console.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Resolves the language of a page: the language in its address, otherwise the one that the user chose, otherwise the
 * first supported language of the browser, otherwise English.
 */
public class CookieLanguageResolver implements LocaleResolver {

    private static final String COOKIE = "IGF_LANGUAGE";
    private static final Duration MAX_AGE = Duration.ofDays(365);

    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=([a-z]{2})(?=&|$)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return addressLanguage(request)
                .or(() -> cookieLanguage(request))
                .map(Locale::of)
                .orElseGet(() -> browserLanguage(request));
    }

    /** Resolves the language of a page that caches may store. It does not depend on the reader's cookie. */
    public static Locale resolveShared(HttpServletRequest request) {
        return addressLanguage(request).map(Locale::of).orElseGet(() -> browserLanguage(request));
    }

    /** Reads the query as text, since error pages have a language even if the query is malformed. */
    private static Optional<String> addressLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !request.getMethod().equals("GET")
                ? Optional.empty()
                : IN_QUERY.matcher(query)
                        .results()
                        .map(found -> found.group(1))
                        .filter(Language::isSupported)
                        .findFirst();
    }

    private static Locale browserLanguage(HttpServletRequest request) {
        // Without the header, getLocales() returns the default locale of the server.
        var requested = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.<Locale>of()
                : Collections.list(request.getLocales());
        return requested.stream()
                .filter(locale -> Language.isSupported(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Optional<String> cookieLanguage(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(Language::isSupported)
                        .findFirst();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null && Language.isSupported(locale.getLanguage())) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale.getLanguage())
                            .httpOnly(true)
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(MAX_AGE)
                            .build()
                            .toString());
        }
    }
}
