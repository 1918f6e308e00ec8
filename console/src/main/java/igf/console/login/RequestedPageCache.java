package igf.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Saves the requested page in a cookie before sign-in, so that only a sign-in creates a session. A form whose session
 * has ended returns to its page, where the browser keeps the typed text.
 */
final class RequestedPageCache extends CookieRequestCache {

    RequestedPageCache() {
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** The cookie's content comes from the browser: an invalid address counts as no cookie. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.getRequest(request, response);
        } catch (IllegalArgumentException none) {
            removeRequest(request, response);
            return null;
        }
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return getRequest(request, response) == null ? null : super.getMatchingRequest(request, response);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        super.saveRequest(request.getMethod().equals("GET") ? request : new RefererRequest(request), response);
    }

    /** The page of a form according to {@code Referer}, otherwise the home page. */
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
                boolean ours = form.getServerName().equals(from.getHost()) && from.getPath() != null;
                return ours ? from : HOME;
            } catch (IllegalArgumentException none) {
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
