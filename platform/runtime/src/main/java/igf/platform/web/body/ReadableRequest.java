package igf.platform.web.body;

import igf.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects a request with a malformed content type or query, for all handlers. */
public final class ReadableRequest implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (type != null && !isMediaType(type)) {
            throw new Problem(
                    Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be one media type, such as application/json, not " + FlawTexts.quote(type)
                            + ".");
        }
        var query = request.getQueryString();
        if (query != null && !PlainText.isPlain(query)) {
            throw Problem.malformed("", "ILL_FORMED_TEXT", "The query must not have a control character.");
        }
        return true;
    }

    private static boolean isMediaType(String type) {
        try {
            var mediaType = MediaType.parseMediaType(type);
            return !mediaType.isWildcardType() && !mediaType.isWildcardSubtype();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
