package igf.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Remembers the page that a person requested before signing in by a mailed link. */
@Component
public class RequestedPage {

    /** The pages that a redirect may lead to. The browser could change the cookie to name others. */
    private static final Pattern ALLOWED_PATHS =
            Pattern.compile("/(?:me|home|proposals|sessions|submit|register|programme|call)(?:/[A-Za-z0-9-]+)*");

    private static final String SIGN_IN = "/console/sign-in";

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

    /** Returns the path of an address; of the link to sign in, that of the page which it returns to. */
    private static Optional<String> path(String address) {
        try {
            UriComponents requested =
                    UriComponentsBuilder.fromUri(URI.create(address)).build();
            String returnsTo = requested.getQueryParams().getFirst("to");
            return SIGN_IN.equals(requested.getPath()) && returnsTo != null
                    ? Optional.of(returnsTo.replaceFirst("[?%].*", ""))
                    : Optional.ofNullable(requested.getPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
