package igf.platform.web;

import igf.platform.view.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A read that carries the token of a write waits until every view has it ({@code Prefer: wait}, RFC 7240), or says 503. */
final class ReadYourWrites implements HandlerInterceptor {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})");
    private static final int LONGEST_SECONDS = 30;

    private final ConsistencyTokens tokens;
    private final Views views;

    ReadYourWrites(ConsistencyTokens tokens, Views views) {
        this.tokens = tokens;
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var header = request.getHeader(ConsistencyTokens.HEADER);
        if (header == null || !reads(request, handler)) {
            return true;
        }
        var place = tokens.read(header);
        if (place.isPresent() && !views.await(place.get(), seconds(request) * 1000L)) {
            throw new Problem(
                    Problem.Kind.PROJECTION_BEHIND, "What you wrote is safe but cannot be read yet; try again.");
        }
        return true;
    }

    private static boolean reads(HttpServletRequest request, Object handler) {
        return request.getMethod().equals("GET")
                || handler instanceof HandlerMethod method && method.hasMethodAnnotation(Asks.class);
    }

    private static int seconds(HttpServletRequest request) {
        var prefer = request.getHeader("Prefer");
        var match = prefer == null ? null : WAIT.matcher(prefer);
        return match != null && match.find() ? Math.min(Integer.parseInt(match.group(1)), LONGEST_SECONDS) : 2;
    }
}
