package igf.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * A request's path for the log. Secrets of links and calendars are removed; they are longer than any other part of a
 * path.
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
