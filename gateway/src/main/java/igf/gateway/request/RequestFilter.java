package igf.gateway.request;

import igf.gateway.metrics.GatewayMetrics;
import igf.gateway.problem.ProblemException;
import igf.gateway.problem.ProblemKind;
import igf.gateway.problem.Problems;
import igf.platform.trace.RequestTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.coyote.BadRequestException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: names the request, limits its body, and turns whatever escapes into a problem document. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestFilter extends OncePerRequestFilter {

    public static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Problems problems;
    private final long limit;
    private final Duration bodyWithin;
    private final GatewayMetrics meters;

    RequestFilter(Problems problems, GatewayProperties edge, GatewayMetrics meters) {
        this.problems = problems;
        this.meters = meters;
        this.limit = edge.maxBody().toBytes();
        this.bodyWithin = edge.bodyWithin();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String id = requestId(request);
        request.setAttribute(REQUEST_ID, id);
        response.setHeader(REQUEST_ID, id);
        long begin = System.nanoTime();
        try (var _ = MDC.putCloseable("requestId", id)) {
            try {
                pass(request, response, chain);
            } finally {
                measure(request, response, System.nanoTime() - begin);
            }
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            if (request.getContentLengthLong() > limit) {
                throw new BodyTooLarge();
            }
            if (!isMediaType(request.getContentType())) {
                throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            }
            requireReadableQuery(request);
            chain.doFilter(new LimitedRequest(request, limit, bodyWithin), response);
        } catch (Exception e) {
            answer(request, response, e);
        }
    }

    /**
     * Refuses a query that the web server cannot read: broken escapes, bad UTF-8, too many parameters. Otherwise each filter, page
     * and service would meet the failure in its own way.
     */
    private static void requireReadableQuery(HttpServletRequest request) throws IOException {
        if (request.getQueryString() != null) {
            // Once its body is taken as a stream, the web server reads parameters from the query only. Not by the
            // limited
            // request: that reads a form's body too, and a service would get none.
            request.getInputStream();
            try {
                request.getParameterNames();
            } catch (InvalidParameterException unreadable) {
                throw new ProblemException(ProblemKind.MALFORMED);
            }
        }
    }

    /** Not of streams: their clients stay as long as they like. */
    private void measure(HttpServletRequest request, HttpServletResponse response, long nanos) {
        String type = response.getContentType();
        if (type == null || !type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            Object route = request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
            meters.note(request.getMethod(), route == null ? "gateway" : route.toString(), response.getStatus(), nanos);
            RequestLog.write(request, response.getStatus(), nanos);
        }
    }

    /** One that says of which form a body is; any form at all says nothing, and nobody behind could choose by it. */
    private static boolean isMediaType(@Nullable String type) {
        if (type == null) {
            return true;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** A caller's own id is kept if it is harmless in a log line; else the trace that the caller began names the request. */
    private static String requestId(HttpServletRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : RequestTrace.request(request.getHeader("traceparent"))
                        .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (response.isCommitted()) {
            if (response.getStatus() == 400 && causedBy(failure, BadRequestException.class)) {
                // The web server has refused it already, and tells so when it is asked for the error.
                return;
            }
            // Half an answer is out: only a broken connection tells the caller that the rest is missing.
            throw failure instanceof IOException broken ? broken : new IOException("The answer broke off", failure);
        }
        ProblemException problem = meaning(request, failure);
        // What the failed attempt had set is void, except what names the request.
        response.resetBuffer();
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.LOCATION, null);
        problems.write(request, response, problem.kind(), problem.members());
    }

    private static ProblemException meaning(HttpServletRequest request, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
            if (cause instanceof ErrorResponse known) {
                return new ProblemException(
                        ProblemKind.ofStatus(known.getStatusCode().value()));
            }
            if (causedBy(cause, BodyTooLarge.class)) {
                return new ProblemException(ProblemKind.TOO_LARGE);
            }
            if (causedBy(cause, BodyTooSlow.class)) {
                return new ProblemException(ProblemKind.REQUEST_TIMEOUT);
            }
            if (causedBy(cause, BadRequestException.class)) {
                // Chunks that are none, a body that ends too early: the caller's, whoever was reading it.
                return new ProblemException(ProblemKind.MALFORMED);
            }
            if (cause instanceof ResourceAccessException || brokeOff(cause)) {
                LOG.warn("{} {}: {}", request.getMethod(), LoggedPath.of(request), cause.getMessage());
                return unavailable(request);
            }
        }
        LOG.error("{} {} failed", request.getMethod(), LoggedPath.of(request), failure);
        return new ProblemException(ProblemKind.FAULT);
    }

    /** The service ended between the head of its answer and its last byte. */
    private static boolean brokeOff(Throwable cause) {
        return cause instanceof ConnectionClosedException || cause instanceof SocketException;
    }

    private static boolean causedBy(@Nullable Throwable failure, Class<? extends Throwable> type) {
        return failure != null && (type.isInstance(failure) || causedBy(failure.getCause(), type));
    }

    private static ProblemException unavailable(HttpServletRequest request) {
        return request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR) instanceof String route
                ? new ProblemException(ProblemKind.UNAVAILABLE, Map.of("service", route))
                : new ProblemException(ProblemKind.UNAVAILABLE);
    }
}
