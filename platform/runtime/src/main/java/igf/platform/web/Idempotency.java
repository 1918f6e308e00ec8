package igf.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Idempotency-Key} on POST (draft-ietf-httpapi-idempotency-key-header-07): the first request of a caller's key is
 * carried out and its answer kept for a day; the same again gets that answer, another body gets 422, one that is still
 * running 409. A 5xx is not kept, so that trying again helps.
 */
final class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final List<String> KEPT_HEADERS =
            List.of("Location", "ETag", ConsistencyTokens.HEADER, "Content-Type", "Content-Language");
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ProblemDocuments problems;

    Idempotency(JdbcClient jdbc, JsonMapper json, ProblemDocuments problems) {
        this.jdbc = jdbc;
        this.json = json;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    private record Kept(String hash, int status, Map<String, String> headers, byte[] body) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = String.valueOf(request.getHeader(HEADER));
        if (key.isBlank() || key.length() > LONGEST) {
            problems.write(request, response, Problem.malformed(HEADER, "INVALID_VALUE", "1 to 200 characters."));
            return;
        }
        var caller = Security.caller(request);
        var scope = caller.isAnonymous() ? "anonymous" : caller.subject() + "|" + caller.person();
        var body = StreamUtils.copyToByteArray(request.getInputStream());
        var hash = hash(request, body);
        if (begin(scope, key, hash)) {
            carryOut(scope, key, new Replayable(request, body), response, chain);
        } else {
            repeat(scope, key, hash, request, response);
        }
    }

    private boolean begin(String scope, String key, String hash) {
        return jdbc.sql("""
                        INSERT INTO idempotency (caller, key, request_hash) VALUES (?, ?, ?)
                        ON CONFLICT (caller, key) DO UPDATE SET request_hash = excluded.request_hash, status = NULL,
                          headers = NULL, body = NULL, created_at = now()
                        WHERE idempotency.created_at < now() - interval '1 day'
                           OR (idempotency.status IS NULL AND idempotency.created_at < now() - interval '1 minute')""").params(scope, key, hash).update() == 1;
    }

    private void carryOut(
            String scope, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, answer);
            if (answer.getStatus() < 500 && answer.getStatus() != 401) {
                keep(scope, key, answer);
                kept = true;
            }
        } finally {
            if (!kept) {
                jdbc.sql("DELETE FROM idempotency WHERE caller = ? AND key = ?")
                        .params(scope, key)
                        .update();
            }
            answer.copyBodyToResponse();
        }
    }

    private void keep(String scope, String key, ContentCachingResponseWrapper answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbc.sql("UPDATE idempotency SET status = ?, headers = ?, body = ? WHERE caller = ? AND key = ?")
                .params(
                        answer.getStatus(),
                        json.writeValueAsString(headers),
                        answer.getContentAsByteArray(),
                        scope,
                        key)
                .update();
    }

    private void repeat(String scope, String key, String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kept = jdbc.sql(
                        "SELECT request_hash, coalesce(status, 0), headers, body FROM idempotency WHERE caller = ? AND key = ?")
                .params(scope, key)
                .query((row, n) -> new Kept(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3) == null ? Map.of() : json.readValue(row.getString(3), TEXT_MAP),
                        row.getBytes(4) == null ? new byte[0] : row.getBytes(4)))
                .optional();
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
            response.getOutputStream().write(kept.get().body());
        }
    }

    private static String hash(HttpServletRequest request, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + " "
                            + request.getContentType())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
