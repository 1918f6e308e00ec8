package igf.gateway.request;

import igf.api.problem.ProblemKind;
import igf.gateway.metrics.GatewayMetrics;
import igf.gateway.problem.ProblemException;
import igf.gateway.problem.ProblemWriter;
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

/** The outermost filter: sets the request id, limits the body, and writes every exception as a problem document. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestFilter extends OncePerRequestFilter {

    public static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final ProblemWriter problems;
    private final long limit;
    private final Duration bodyTimeout;
    private final GatewayMetrics metrics;

    RequestFilter(ProblemWriter problems, GatewayProperties properties, GatewayMetrics metrics) {
        this.problems = problems;
        this.metrics = metrics;
        this.limit = properties.maxBody().toBytes();
        this.bodyTimeout = properties.bodyWithin();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String id = requestId(request);
        request.setAttribute(REQUEST_ID, id);
        response.setHeader(REQUEST_ID, id);
        long start = System.nanoTime();
        try (var _ = MDC.putCloseable("requestId", id)) {
            try {
                filter(request, response, chain);
            } finally {
                measure(request, response, System.nanoTime() - start);
            }
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            if (request.getContentLengthLong() > limit) {
                throw new BodyTooLargeException();
            }
            if (!isMediaType(request.getContentType())) {
                throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
            }
            requireReadableQuery(request);
            chain.doFilter(
                    new LimitedRequest(request, limit, bodyTimeout), AllowHeader.withoutTrace(request, response));
        } catch (Exception e) {
            writeProblem(request, response, e);
        }
    }

    /**
     * Rejects a query that Tomcat cannot read: broken escapes, invalid UTF-8, too many parameters. Otherwise each
     * filter, page and service would fail in its own way.
     */
    private static void requireReadableQuery(HttpServletRequest request) throws IOException {
        if (request.getQueryString() != null) {
            // After the body is taken as a stream, Tomcat reads parameters from the query only. The limited request
            // would read a form's body as well, and a service would get none.
            request.getInputStream();
            try {
                request.getParameterNames();
            } catch (InvalidParameterException unreadable) {
                throw new ProblemException(ProblemKind.MALFORMED);
            }
        }
    }

    /** Records and logs a request. Streams are left out, since their clients stay connected. */
    private void measure(HttpServletRequest request, HttpServletResponse response, long nanos) {
        String type = response.getContentType();
        if (type == null || !type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            Object route = request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
            metrics.recordRequest(
                    request.getMethod(), route == null ? "gateway" : route.toString(), response.getStatus(), nanos);
            RequestLog.write(request, response.getStatus(), nanos);
        }
    }

    /** Requires a concrete {@code Content-Type}; a wildcard would give the service nothing to choose by. */
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

    /**
     * Returns the caller's request id if it is safe in a log line, otherwise the id of the caller's trace, otherwise a
     * new one.
     */
    private static String requestId(HttpServletRequest request) {
        String header = request.getHeader(REQUEST_ID);
        return header != null && SAFE_ID.matcher(header).matches()
                ? header
                : RequestTrace.requestIdOf(request.getHeader("traceparent"))
                        .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void writeProblem(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (response.isCommitted()) {
            if (response.getStatus() == 400 && isCausedBy(failure, BadRequestException.class)) {
                // Tomcat has already rejected the request and writes the error itself.
                return;
            }
            // Part of the response is sent: only a broken connection tells the caller that the rest is missing.
            throw failure instanceof IOException broken ? broken : new IOException("The response was cut off", failure);
        }
        ProblemException problem = toProblem(request, failure);
        // Removes the body and the headers that the failed attempt had set. The request id stays.
        response.resetBuffer();
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.LOCATION, null);
        problems.write(request, response, problem.kind(), problem.members());
    }

    private static ProblemException toProblem(HttpServletRequest request, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
            if (cause instanceof ErrorResponse known) {
                return new ProblemException(
                        ProblemKind.ofStatus(known.getStatusCode().value()));
            }
            if (isCausedBy(cause, BodyTooLargeException.class)) {
                return new ProblemException(ProblemKind.TOO_LARGE);
            }
            if (isCausedBy(cause, BodyTooSlowException.class)) {
                return new ProblemException(ProblemKind.REQUEST_TIMEOUT);
            }
            if (isCausedBy(cause, BadRequestException.class)) {
                // Invalid chunks, or a body that ends too early: the caller's error, whoever read it.
                return new ProblemException(ProblemKind.MALFORMED);
            }
            if (cause instanceof ResourceAccessException || isBrokenConnection(cause)) {
                LOG.warn("{} {}: {}", request.getMethod(), LoggedPath.of(request), cause.getMessage());
                return unavailable(request);
            }
        }
        LOG.error("{} {} failed", request.getMethod(), LoggedPath.of(request), failure);
        return new ProblemException(ProblemKind.FAULT);
    }

    /** Whether the connection to the service broke within its response. */
    private static boolean isBrokenConnection(Throwable cause) {
        return cause instanceof ConnectionClosedException || cause instanceof SocketException;
    }

    private static boolean isCausedBy(@Nullable Throwable failure, Class<? extends Throwable> type) {
        return failure != null && (type.isInstance(failure) || isCausedBy(failure.getCause(), type));
    }

    private static ProblemException unavailable(HttpServletRequest request) {
        return request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR) instanceof String route
                ? new ProblemException(ProblemKind.UNAVAILABLE, Map.of("service", route))
                : new ProblemException(ProblemKind.UNAVAILABLE);
    }
}
