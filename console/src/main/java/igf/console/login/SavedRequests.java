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
 * Where somebody wanted to go when they had to sign in, in a cookie: only who signs in gets a session. Whose session has ended under
 * a form comes back to the page with the form, where the browser has kept what they typed.
 */
final class SavedRequests extends CookieRequestCache {

    SavedRequests() {
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    /** What the cookie says is the browser's: an address that is none is as good as no cookie. */
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
        super.saveRequest(request.getMethod().equals("GET") ? request : new Before(request), response);
    }

    /** The page that a form was on, as its browser says; home where it does not. */
    private static final class Before extends HttpServletRequestWrapper {
        private static final URI HOME = URI.create("/home");

        private final URI page;

        Before(HttpServletRequest form) {
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
