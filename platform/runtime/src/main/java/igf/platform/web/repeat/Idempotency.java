package igf.platform.web.repeat;

import igf.platform.command.Repeatable;
import igf.platform.domain.Sha256;
import igf.platform.web.Problem;
import igf.platform.web.access.Security;
import igf.platform.web.answer.ConsistencyTokens;
import igf.platform.web.answer.LoggedPath;
import igf.platform.web.answer.ProblemDocuments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
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
 * {@code Idempotency-Key} on POST (draft-ietf-httpapi-idempotency-key-header-07): the first request of a caller's key is
 * carried out and its answer kept for a day; the same again gets that answer, another body gets 422, one that is still
 * running 409. A 5xx is not kept, so that trying again helps; and what was committed before an end that left no answer is
 * not committed again ({@link Repeatable}).
 */
public final class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);
    private static final String ATTEMPT = Repeatable.class.getName();
    private static final List<String> KEPT_HEADERS =
            List.of("Location", "ETag", ConsistencyTokens.HEADER, "Content-Type", "Content-Language");
    private static final int LONGEST = 200;

    private final IdempotencyStore answers;
    private final ProblemDocuments problems;
    private final Set<Id> atWork = ConcurrentHashMap.newKeySet();

    private record Id(String caller, String key) {}

    public Idempotency(IdempotencyStore answers, ProblemDocuments problems) {
        this.answers = answers;
        this.problems = problems;
    }

    /** The attempt that a request is, null if it cannot come again. */
    public static @Nullable Repeatable attempt(HttpServletRequest request) {
        return request.getAttribute(ATTEMPT) instanceof Repeatable attempt ? attempt : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = String.valueOf(request.getHeader(HEADER));
        if (key.isBlank() || key.length() > LONGEST) {
            problems.write(request, response, Problem.malformed(HEADER, "INVALID_VALUE", "1 to 200 characters."));
            return;
        }
        var caller = Security.caller(request);
        byte[] body;
        try {
            body = StreamUtils.copyToByteArray(request.getInputStream());
        } catch (IOException e) {
            // It broke off, or is no body at all.
            problems.write(
                    request,
                    response,
                    Problem.malformed("", "UNREADABLE", "The request body cannot be read to its end."));
            return;
        }
        var hash = hash(request, body);
        // Nobody knows who else is anonymous: a key alone would tell one the answer of another.
        var id = new Id(caller.isAnonymous() ? "anonymous|" + hash : caller.subject() + "|" + caller.person(), key);
        var seal = new SealedAnswer(key, body);
        var free = atWork.add(id);
        try {
            var attempt = free ? begin(id, hash) : Optional.<Repeatable>empty();
            if (attempt.isEmpty()) {
                repeat(id, hash, seal, request, response);
            } else {
                var replayable = new Replayable(request, body);
                replayable.setAttribute(ATTEMPT, attempt.get());
                carryOut(attempt.get(), seal, replayable, response, chain);
            }
        } catch (DataAccessException e) {
            LOG.warn("{} {} cannot be answered now: {}", request.getMethod(), LoggedPath.of(request), e.toString());
            problems.write(
                    request,
                    response,
                    new Problem(Problem.Kind.UNAVAILABLE, "A part of the system is not available; try again."));
        } finally {
            if (free) {
                atWork.remove(id);
            }
        }
    }

    private Optional<Repeatable> begin(Id id, String hash) {
        var attempt = answers.begin(id.caller(), id.key(), hash);
        return attempt.isEmpty() && answers.forget(id.caller(), id.key())
                ? answers.begin(id.caller(), id.key(), hash)
                : attempt;
    }

    private void carryOut(
            Repeatable attempt,
            SealedAnswer seal,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, answer);
            kept = answer.getStatus() < 500 && answer.getStatus() != 401;
        } finally {
            settle(attempt, seal, answer, kept);
            answer.copyBodyToResponse();
        }
    }

    /** What was done is done: where its answer cannot be kept now, another attempt finds the same one. */
    private void settle(Repeatable attempt, SealedAnswer seal, ContentCachingResponseWrapper answer, boolean kept) {
        try {
            if (kept) {
                keep(attempt, seal, answer);
            } else {
                answers.giveBack(attempt);
            }
        } catch (DataAccessException e) {
            LOG.warn("The answer to a request with a key could not be kept: {}", e.toString());
        }
    }

    private void keep(Repeatable attempt, SealedAnswer seal, ContentCachingResponseWrapper answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        answers.keep(attempt, answer.getStatus(), headers, seal.seal(answer.getContentAsByteArray()));
    }

    private void repeat(Id id, String hash, SealedAnswer seal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kept = answers.find(id.caller(), id.key());
        if (kept.isPresent() && !kept.get().hash().equals(hash)) {
            problems.write(
                    request,
                    response,
                    new Problem(
                            Problem.Kind.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key came with another request before."));
        } else if (kept.isEmpty() || kept.get().status() == 0) {
            problems.write(
                    request,
                    response,
                    new Problem(
                            Problem.Kind.CONFLICT,
                            "The first request with this Idempotency-Key is still being carried out."));
        } else {
            response.setStatus(kept.get().status());
            kept.get().headers().forEach(response::setHeader);
            response.getOutputStream().write(seal.open(kept.get().body()));
        }
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        var head = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + " "
                + request.getContentType();
        return HexFormat.of().formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8), body));
    }

    /** A request whose body can be read by the handler though it was hashed already. */
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
