package igf.platform.web.body;

import igf.api.problem.ProblemKind;
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
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "The Content-Type is not a media type; most calls take application/json.");
        }
        var query = request.getQueryString();
        if (query != null && !PlainText.isPlain(query)) {
            throw Problem.malformed("", "ILL_FORMED_TEXT", "The query contains a control character.");
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
