package igf.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Returns a request's path for the log. It removes the secrets of links and calendars, which are longer than any other
 * part of a path.
 */
final class LoggedPath {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private LoggedPath() {}

    static String of(HttpServletRequest request) {
        return of(request.getRequestURI());
    }

    static String of(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }
}
