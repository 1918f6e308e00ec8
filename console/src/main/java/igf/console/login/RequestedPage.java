package igf.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Remembers the page that a person requested before signing in by a mailed link. */
@Component
public class RequestedPage {

    /** The pages that a redirect may lead to. The browser could change the cookie to name others. */
    private static final Pattern ALLOWED_PATHS =
            Pattern.compile("/(?:me|home|proposals|sessions|submit|register)(?:/[A-Za-z0-9-]+)*");

    private final RequestCache requestCache = new RequestedPageCache();

    /** Returns the path of the requested page and deletes the cookie. */
    public Optional<String> remove(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requestCache.getRequest(request, response);
        if (saved == null) {
            return Optional.empty();
        }
        requestCache.removeRequest(request, response);
        return path(saved.getRedirectUrl())
                .filter(path -> ALLOWED_PATHS.matcher(path).matches());
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
