// Long: one filter for repeated requests; each branch is a state of such a request.
package igf.platform.web.idempotency;

import igf.api.problem.ProblemKind;
import igf.platform.command.CommandResultStore;
import igf.platform.command.RequestAttempt;
import igf.platform.command.StoredResponse;
import igf.platform.people.PurposeKeys;
import igf.platform.web.Problem;
import igf.platform.web.access.SecurityFilter;
import igf.platform.web.response.ConsistencyTokens;
import igf.platform.web.response.ProblemDocuments;
import igf.platform.web.response.RedactedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Implements {@code Idempotency-Key} for POST (draft-ietf-httpapi-idempotency-key-header-07). The first request with a
 * caller's key is executed, and its response is stored for a day. A repeated request gets that response. A different
 * request with the same key gets 422, and a repeated request gets 409 while the first one is running. Transient errors
 * are not stored, so a retry helps. Commands that were committed before a crash are not committed again ({@link
 * RequestAttempt}).
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String ATTEMPT = RequestAttempt.class.getName();
    /** The headers that are stored with a response. Others, such as the request id, are new in each response. */
    private static final List<String> STORED_HEADERS = List.of(
            "Location",
            "ETag",
            ConsistencyTokens.HEADER,
            "Content-Type",
            "Content-Language",
            "Content-Disposition",
            "Cache-Control",
            "Link");

    /**
     * Error statuses whose responses are stored. After other errors the same request may succeed: the caller waits,
     * signs in, proves an identity, gets a role or sends another version, or the resource is created. An error has
     * changed nothing, so such a request is executed again.
     */
    private static final Set<Integer> STORED_ERRORS = Set.of(400, 409, 410, 413, 415, 422);

    private static final int MAX_KEY_LENGTH = 200;

    private final IdempotencyStore store;
    private final CommandResultStore outcomes;
    private final PurposeKeys keys;
    private final ProblemDocuments problems;
    private final Set<Id> inProgress = ConcurrentHashMap.newKeySet();

    private record Id(String caller, String key) {}

    public IdempotencyFilter(
            IdempotencyStore store, CommandResultStore outcomes, PurposeKeys keys, ProblemDocuments problems) {
        this.store = store;
        this.outcomes = outcomes;
        this.keys = keys;
        this.problems = problems;
    }

    /** Returns the attempt of a request; null if it is not repeatable. */
    public static @Nullable RequestAttempt attempt(HttpServletRequest request) {
        return request.getAttribute(ATTEMPT) instanceof RequestAttempt attempt ? attempt : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = String.valueOf(request.getHeader(HEADER));
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            problems.write(
                    request,
                    response,
                    Problem.malformed(HEADER, "INVALID_VALUE", HEADER + " must have 1 to 200 characters."));
            return;
        }
        var caller = SecurityFilter.caller(request);
        byte[] body;
        try {
            body = StreamUtils.copyToByteArray(request.getInputStream());
        } catch (IOException e) {
            // The body is incomplete or malformed.
            problems.write(
                    request,
                    response,
                    Problem.malformed("", "UNREADABLE", "The request body cannot be read to its end."));
            return;
        }
        var idempotentRequest = new IdempotentRequest(
                caller.subject() + "|" + caller.person(), caller.isAnonymous(), key, requestHead(request), body);
        var currentRow = idempotentRequest.row(keys);
        var id = new Id(currentRow.caller(), currentRow.key());
        var isFirst = inProgress.add(id);
        try {
            var row = store.isUpgrading() ? rowDuringUpgrade(idempotentRequest, currentRow) : currentRow;
            var attempt = isFirst ? begin(row) : Optional.<RequestAttempt>empty();
            if (attempt.isEmpty()) {
                respondToRepeat(row, request, response);
            } else {
                var replayable = new Replayable(request, body);
                replayable.setAttribute(ATTEMPT, attempt.get());
                execute(new Attempt(idempotentRequest, row, attempt.get()), replayable, response, chain);
            }
        } catch (DataAccessException e) {
            LOG.warn("{} {} failed temporarily: {}", request.getMethod(), RedactedPath.of(request), e.toString());
            problems.write(
                    request,
                    response,
                    new Problem(ProblemKind.UNAVAILABLE, "A part of the system is not available; try again."));
        } finally {
            if (isFirst) {
                inProgress.remove(id);
            }
        }
    }

    /** Returns the row of a request, in the format of release 6004e0d7 if that release has stored it. */
    private RequestRow rowDuringUpgrade(IdempotentRequest sent, RequestRow currentRow) {
        var former = FormerResponse.row(sent);
        store.insertMarker(former);
        return store.hasFormerRow(former) ? former : currentRow;
    }

    private Optional<RequestAttempt> begin(RequestRow row) {
        var attempt = store.begin(row);
        return attempt.isEmpty() && store.deleteExpired(row) ? store.begin(row) : attempt;
    }

    private record Attempt(IdempotentRequest request, RequestRow row, RequestAttempt requestAttempt) {}

    private void execute(Attempt attempt, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var earlier = attempt.requestAttempt().number() == 1
                ? Optional.<StoredResponse>empty()
                : outcomes.findResponse(attempt.row().toAttemptRow());
        if (earlier.isPresent()) {
            write(earlier.get(), response);
            finish(attempt, earlier.get());
            return;
        }
        var cachingResponse = new ContentCachingResponseWrapper(response);
        @Nullable StoredResponse storedResponse = null;
        try {
            chain.doFilter(request, cachingResponse);
            storedResponse = isStorable(cachingResponse.getStatus()) ? toStoredResponse(cachingResponse) : null;
        } finally {
            finish(attempt, storedResponse);
            cachingResponse.copyBodyToResponse();
        }
    }

    private static boolean isStorable(int status) {
        return status < 400 || STORED_ERRORS.contains(status);
    }

    /**
     * Stores the response. If that fails, a later attempt computes the same one, because the commands are committed.
     *
     * @param storedResponse null for a transient error
     */
    private void finish(Attempt attempt, @Nullable StoredResponse storedResponse) {
        try {
            if (storedResponse != null) {
                store.storeResponse(attempt.row(), attempt.requestAttempt(), storedResponse);
            } else {
                store.release(attempt.requestAttempt(), FormerResponse.row(attempt.request()));
            }
        } catch (DataAccessException e) {
            LOG.warn("The response to a request with an idempotency key could not be stored: {}", e.toString());
        }
    }

    private static StoredResponse toStoredResponse(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : STORED_HEADERS) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredResponse(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private void respondToRepeat(RequestRow row, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = store.find(row);
        if (found.isPresent() && !found.get().hash().equals(row.hash())) {
            problems.write(
                    request,
                    response,
                    new Problem(
                            ProblemKind.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key was sent with another request before."));
            return;
        }
        // Return a committed response even if another replica seems to execute the request.
        var storedResponse =
                found.map(IdempotencyStore.StoredRequest::response).or(() -> outcomes.findResponse(row.toAttemptRow()));
        if (storedResponse.isPresent()) {
            write(storedResponse.get(), response);
        } else {
            problems.write(
                    request,
                    response,
                    new Problem(
                            ProblemKind.REQUEST_IN_PROGRESS,
                            "The first request with this Idempotency-Key is still being carried out; try again."));
        }
    }

    private static void write(StoredResponse storedResponse, HttpServletResponse response) throws IOException {
        response.setStatus(storedResponse.status());
        storedResponse.headers().forEach(response::setHeader);
        response.getOutputStream().write(storedResponse.body());
    }

    private static String requestHead(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + " "
                + request.getContentType();
    }

    /** A request whose body the handler can read, although this filter has read it to compute its hash. */
    private static final class Replayable extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayable(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = Arrays.copyOf(body, body.length);
        }

        @Override
        public jakarta.servlet.ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new jakarta.servlet.ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(jakarta.servlet.ReadListener listener) {
                    throw new UnsupportedOperationException("read synchronously");
                }

                @Override
                public int read() {
                    return bytes.read();
                }
            };
        }
    }
}
