package igf.platform.web.response;

import igf.platform.domain.EventToken;
import igf.platform.view.Views;
import igf.platform.web.ReadOnlyPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Makes a read with a consistency token wait until the views that it reads have the write, or the event of the feed
 * ({@code Prefer: wait}, RFC 7240), or responds with 503. The wait happens when the handler reads a view.
 */
public final class ReadYourWrites implements AsyncHandlerInterceptor {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})");
    private static final int MAX_SECONDS = 5;

    private final ConsistencyTokens tokens;
    private final Views views;

    public ReadYourWrites(ConsistencyTokens tokens, Views views) {
        this.tokens = tokens;
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var header = request.getHeader(ConsistencyTokens.HEADER);
        if (header != null && isRead(request, handler)) {
            requirePosition(header.strip(), waitSeconds(request) * 1000L);
        }
        return true;
    }

    /** A token of another service's event is ignored, like that of another service's write. */
    private void requirePosition(String header, long timeoutMillis) {
        var event = EventToken.parse(header);
        if (event.isEmpty()) {
            tokens.parse(header).ifPresent(position -> views.requirePosition(position, timeoutMillis));
        } else if (tokens.isOfService(event.get().service())) {
            views.requirePosition(event.get().position(), timeoutMillis);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        views.clearRequiredPosition();
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        views.clearRequiredPosition();
    }

    private static boolean isRead(HttpServletRequest request, Object handler) {
        return request.getMethod().equals("GET")
                || handler instanceof HandlerMethod method && method.hasMethodAnnotation(ReadOnlyPost.class);
    }

    private static int waitSeconds(HttpServletRequest request) {
        var prefer = request.getHeader("Prefer");
        var match = prefer == null ? null : WAIT.matcher(prefer);
        return match != null && match.find() ? Math.min(Integer.parseInt(match.group(1)), MAX_SECONDS) : 2;
    }
}
