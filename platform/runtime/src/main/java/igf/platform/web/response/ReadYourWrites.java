package igf.platform.web.response;

import igf.platform.domain.EventToken;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.messaging.inbox.ReceivedWrites;
import igf.platform.view.ReadModelTimeoutException;
import igf.platform.view.Views;
import igf.platform.web.ReadOnlyPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Makes a request with a consistency token wait for the write ({@code Prefer: wait}, RFC 7240), or responds with 503. A
 * read waits until the views that it reads have the write, or the event of the feed. The wait happens when the handler
 * reads a view. With the token of a write in another service, or of its event, which this service listens to, a read or
 * write first waits until it has arrived here.
 */
public final class ReadYourWrites implements AsyncHandlerInterceptor {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})");
    private static final int MAX_SECONDS = 5;

    private final ConsistencyTokens tokens;
    private final Views views;
    private final ReceivedWrites received;
    private final EventLog log;

    public ReadYourWrites(ConsistencyTokens tokens, Views views, ReceivedWrites received, EventLog log) {
        this.tokens = tokens;
        this.views = views;
        this.received = received;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var header = request.getHeader(ConsistencyTokens.HEADER);
        if (header == null) {
            return true;
        }
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitSeconds(request));
        // The first part of an event's token has no signature, so it is never the token of a write.
        var parts = header.strip().split("[.]", 2);
        var event = EventToken.parse(parts[0]);
        if (event.isPresent()) {
            if (tokens.isOfService(event.get().service())) {
                requireEvent(event.get(), isRead(request, handler), until);
            } else if (parts.length > 1 && received.isAwaited(event.get().service())) {
                awaitReceived(tokens.parse(parts[1]), until);
            }
            return true;
        }
        var write = tokens.parse(header);
        if (!tokens.isOwn(write)) {
            awaitReceived(write, until);
        } else if (isRead(request, handler)) {
            requirePosition(write.position(), until);
        }
        return true;
    }

    private void requireEvent(EventToken event, boolean isRead, long until) {
        if (isRead) {
            views.requirePosition(event.position(), millisUntil(until));
        }
    }

    private void awaitReceived(ConsistencyTokens.Write write, long until) {
        var event = write.publicId();
        if (event == null || !received.isAwaited(write.service())) {
            return;
        }
        if (!received.await(write.service(), write.epoch(), event, until)) {
            throw new ReadModelTimeoutException();
        }
        requirePosition(log.lastCommitted(), until);
    }

    private void requirePosition(LogToken position, long until) {
        views.requirePosition(position, millisUntil(until));
    }

    private static long millisUntil(long until) {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
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
