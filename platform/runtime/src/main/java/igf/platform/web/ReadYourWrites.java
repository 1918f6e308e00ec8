package igf.platform.web;

import igf.platform.log.LogToken;
import igf.platform.view.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A read that carries the token of a write waits until every view has it ({@code Prefer: wait}, RFC 7240), or says 503. */
final class ReadYourWrites implements HandlerInterceptor {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})");
    private static final int LONGEST_SECONDS = 5;
    /** So many may wait, a small part of the threads that answer: whoever comes on top is told to come again. */
    private static final int MOST_WAITING = 48;

    private final ConsistencyTokens tokens;
    private final Views views;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

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
        if (place.isPresent() && !isThere(place.get(), seconds(request) * 1000L)) {
            throw new Problem(
                    Problem.Kind.PROJECTION_BEHIND, "What you wrote is safe but cannot be read yet; try again.");
        }
        return true;
    }

    private boolean isThere(LogToken place, long patienceMillis) throws InterruptedException {
        if (!waiting.tryAcquire()) {
            return views.await(place, 0);
        }
        try {
            return views.await(place, patienceMillis);
        } finally {
            waiting.release();
        }
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
