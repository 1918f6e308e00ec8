package igf.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The page that a person asked for before signing in by a mailed link. */
@Component
public class RequestedPage {

    /** Pages for people. A cookie cannot name others. */
    private static final Pattern ALLOWED_PATHS =
            Pattern.compile("/(?:me|home|proposals|sessions|submit|register)(?:/[A-Za-z0-9-]+)*");

    private final RequestCache requestCache = new RequestedPageCache();

    /** Returns the path and forgets it. */
    public Optional<String> remove(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requestCache.getRequest(request, response);
        if (saved == null) {
            return Optional.empty();
        }
        requestCache.removeRequest(request, response);
        return path(saved.getRedirectUrl())
                .filter(text -> ALLOWED_PATHS.matcher(text).matches());
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getPath());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
