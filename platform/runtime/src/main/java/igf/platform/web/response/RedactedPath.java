package igf.platform.web.response;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Removes the secrets of mailed links and calendars from a path before it is logged. It recognizes them by their length
 * of at least 40 characters.
 */
public final class RedactedPath {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private RedactedPath() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRequestURI());
    }

    public static String of(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }
}
