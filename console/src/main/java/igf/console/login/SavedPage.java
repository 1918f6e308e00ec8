package igf.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where somebody wanted to go before they were asked to sign in, for who does so by a mailed link. */
@Component
public class SavedPage {

    /** Pages of people, and nothing else that a cookie may say. */
    private static final Pattern OF_PEOPLE =
            Pattern.compile("/(?:me|home|proposals|sessions|submit|register)(?:/[A-Za-z0-9-]+)*");

    private final RequestCache kept = new SavedRequests();

    /** The path, once: it is forgotten with this. */
    public Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = kept.getRequest(request, response);
        if (saved == null) {
            return Optional.empty();
        }
        kept.removeRequest(request, response);
        return path(saved.getRedirectUrl())
                .filter(text -> OF_PEOPLE.matcher(text).matches());
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getPath());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
