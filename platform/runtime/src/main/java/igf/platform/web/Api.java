package igf.platform.web;

import igf.platform.command.Commands;
import igf.platform.command.Repeatable;
import igf.platform.command.Written;
import igf.platform.fault.HaltPoint;
import igf.platform.log.LogToken;
import igf.platform.web.access.Security;
import igf.platform.web.answer.ConsistencyTokens;
import igf.platform.web.answer.RequestId;
import igf.platform.web.repeat.Idempotency;
import java.net.URI;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What controllers write with: sends a command for the caller and answers from the write side. */
public final class Api {

    /** Everything but the root pages lives under it */
    public static final String BASE = "/api/v1";

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Commands commands;
    private final ConsistencyTokens tokens;

    public Api(Commands commands, ConsistencyTokens tokens) {
        this.commands = commands;
        this.tokens = tokens;
    }

    /** Sends for the caller of the current request, with its {@code If-Match} if there is one. */
    public <R extends @Nullable Object> Written<R> send(Object command) {
        return send(command, ifMatch());
    }

    /** The same without looking at {@code If-Match}: for a command to another aggregate than the one addressed. */
    public <R extends @Nullable Object> Written<R> sendUnconditionally(Object command) {
        return send(command, null);
    }

    /** The same, refused with 428 if the caller does not say which version it has seen. */
    public <R extends @Nullable Object> Written<R> sendIfMatching(Object command) {
        requireIfMatch();
        return send(command, ifMatch());
    }

    private <R extends @Nullable Object> Written<R> send(Object command, @Nullable Long version) {
        var request = current().getRequest();
        var written = commands.<R>send(
                command, Security.caller(request).actor(), correlation(), version, Idempotency.attempt(request));
        HaltPoint.AFTER_COMMIT_BEFORE_ANSWER.pass();
        return written;
    }

    /** An id for something new; the same again where the request comes again under its {@code Idempotency-Key}. */
    public static UUID newId() {
        var attempt = attempt();
        return attempt == null ? UUID.randomUUID() : attempt.id();
    }

    /** Fills with what nobody can guess; the same again where the request comes again. */
    public static void fill(byte[] secret) {
        var attempt = attempt();
        if (attempt == null) {
            RANDOM.nextBytes(secret);
        } else {
            attempt.fill(secret);
        }
    }

    private static @Nullable Repeatable attempt() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Idempotency.attempt(attributes.getRequest())
                : null;
    }

    public String correlation() {
        var id = RequestId.of(current().getRequest());
        return id == null ? UUID.randomUUID().toString() : id;
    }

    public static @Nullable Long ifMatch() {
        var header = current().getRequest().getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var match = ETAG.matcher(header.strip());
        if (!match.matches()) {
            throw new Problem(Problem.Kind.PRECONDITION_FAILED, "If-Match is not an ETag of this API.");
        }
        return Long.parseLong(match.group(1));
    }

    /** The version named, -1 if any will do ({@code *}). */
    public static long requireIfMatch() {
        if (current().getRequest().getHeader(HttpHeaders.IF_MATCH) == null) {
            throw new Problem(
                    Problem.Kind.PRECONDITION_REQUIRED,
                    "Say which version you change: If-Match with the ETag that you read.");
        }
        var version = ifMatch();
        return version == null ? -1 : version;
    }

    /** 201 with {@code Location}, {@code ETag} and {@code Consistency-Token}. */
    public <T> ResponseEntity<T> created(String path, @Nullable Long version, Written<?> written, T body) {
        return answer(ResponseEntity.created(URI.create(BASE + path)), version, written)
                .body(body);
    }

    /** 200 with {@code ETag} and {@code Consistency-Token}. */
    public <T> ResponseEntity<T> ok(@Nullable Long version, Written<?> written, T body) {
        return answer(ResponseEntity.ok(), version, written).body(body);
    }

    /** 200 with the {@code Consistency-Token} of a place: of what was written otherwise than by one command. */
    public <T> ResponseEntity<T> ok(LogToken place, T body) {
        return ResponseEntity.ok()
                .header(ConsistencyTokens.HEADER, tokens.write(place.txid(), place.index()))
                .body(body);
    }

    /** 204 with {@code Consistency-Token}. */
    public ResponseEntity<Void> done(Written<?> written) {
        var builder = ResponseEntity.noContent();
        token(builder, written);
        return builder.build();
    }

    /** 200 with the {@code ETag} of what was read. */
    public static <T> ResponseEntity<T> read(long version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    private ResponseEntity.BodyBuilder answer(
            ResponseEntity.BodyBuilder builder, @Nullable Long version, Written<?> written) {
        if (version != null) {
            builder.eTag("\"" + version + "\"");
        }
        token(builder, written);
        return builder;
    }

    private void token(ResponseEntity.HeadersBuilder<?> builder, Written<?> written) {
        var last = written.last();
        if (last != null) {
            builder.header(ConsistencyTokens.HEADER, tokens.write(last.txid(), last.index()));
        }
    }

    private static ServletRequestAttributes current() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
