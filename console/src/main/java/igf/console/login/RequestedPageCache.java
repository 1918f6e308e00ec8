package igf.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Saves the requested page in a cookie before sign-in, so that only a sign-in creates a session. After signing in, a
 * user whose session ended while filling in a form returns to the form's page, where the browser has kept the typed
 * text.
 */
final class RequestedPageCache extends CookieRequestCache {

    /** Requests that scripts of pages send; a user must not return to one of them. */
    private static final Set<String> PARTS = Set.of("/console/account", "/console/agenda", "/console/live");

    RequestedPageCache() {
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** Treats an invalid cookie as none, since the browser controls its content. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.getRequest(request, response);
        } catch (IllegalArgumentException e) {
            removeRequest(request, response);
            return null;
        }
    }

    /**
     * Deletes the cookie when its page is requested. Returns null, so that the request stays as the browser sent it: the
     * one that the cookie stands for has no headers, such as {@code Accept-Language}.
     */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (getRequest(request, response) != null) {
            super.getMatchingRequest(request, response);
        }
        return null;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!PARTS.contains(request.getRequestURI())) {
            super.saveRequest(request.getMethod().equals("GET") ? request : new RefererRequest(request), response);
        }
    }

    /** Stands for the page that a form was on: the {@code Referer} if it is on this host, otherwise the home page. */
    private static final class RefererRequest extends HttpServletRequestWrapper {
        private static final URI HOME = URI.create("/home");

        private final URI page;

        RefererRequest(HttpServletRequest form) {
            super(form);
            this.page = page(form);
        }

        private static URI page(HttpServletRequest form) {
            String referer = form.getHeader(HttpHeaders.REFERER);
            try {
                URI from = referer == null ? HOME : URI.create(referer);
                boolean isSameHost = form.getServerName().equals(from.getHost()) && from.getPath() != null;
                return isSameHost ? from : HOME;
            } catch (IllegalArgumentException e) {
                return HOME;
            }
        }

        @Override
        public String getRequestURI() {
            return page.getRawPath();
        }

        @Override
        public @Nullable String getQueryString() {
            return page.getRawQuery();
        }
    }
}
