// Long: what controllers send commands and answer with, a few lines a method.
package igf.platform.web;

import igf.platform.command.BulkStreams;
import igf.platform.command.CommandResult;
import igf.platform.command.Commands;
import igf.platform.command.Repeatable;
import igf.platform.command.Step;
import igf.platform.command.StoredResponse;
import igf.platform.fault.HaltPoint;
import igf.platform.log.LogToken;
import igf.platform.web.access.SecurityFilter;
import igf.platform.web.answer.ConsistencyTokens;
import igf.platform.web.answer.RequestId;
import igf.platform.web.repeat.IdempotencyFilter;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** What controllers write with: sends a command for the caller and answers from the write side. */
public final class Api {

    /** Everything but the root pages lives under it */
    public static final String BASE = "/api/v1";

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Commands commands;
    private final BulkStreams streams;
    private final ConsistencyTokens tokens;
    private final JsonMapper json;

    public Api(Commands commands, BulkStreams streams, ConsistencyTokens tokens, JsonMapper json) {
        this.commands = commands;
        this.streams = streams;
        this.tokens = tokens;
        this.json = json;
    }

    /** Sends for the caller of the current request, with its {@code If-Match} if there is one. */
    public <R extends @Nullable Object> CommandResult<R> send(Object command) {
        return send(command, ifMatch());
    }

    /** The same without looking at {@code If-Match}: for a command to another aggregate than the one addressed. */
    public <R extends @Nullable Object> CommandResult<R> sendUnconditionally(Object command) {
        return send(command, null);
    }

    /** The same for one of several commands of one type to one target. @param part of the request that it comes from, the same in a retry */
    public <R extends @Nullable Object> CommandResult<R> sendUnconditionally(Object command, String part) {
        return send(command, null, part, null);
    }

    /** The same, refused with 428 if the caller does not say which version it has seen. */
    public <R extends @Nullable Object> CommandResult<R> sendIfMatching(Object command) {
        requireIfMatch();
        return send(command, ifMatch());
    }

    private <R extends @Nullable Object> CommandResult<R> send(Object command, @Nullable Long version) {
        return send(command, version, "", null);
    }

    private <R extends @Nullable Object> CommandResult<R> send(
            Object command,
            @Nullable Long version,
            String part,
            @Nullable Function<CommandResult<?>, StoredResponse> answer) {
        var attempt = attempt();
        var step = attempt == null ? null : Step.of(attempt, command, part, answer);
        var actor = SecurityFilter.caller(current().getRequest()).actor();
        var written = commands.<R>send(command, actor, correlation(), version, step);
        HaltPoint.AFTER_COMMIT_BEFORE_ANSWER.pass();
        return written;
    }

    /**
     * Sends a command that its aggregate recognizes when it comes again. Its outcome is not kept for a retry, so it may be undone if a
     * later command of the request fails.
     */
    public <R extends @Nullable Object> CommandResult<R> sendAnew(Object command) {
        return commands.send(
                command, SecurityFilter.caller(current().getRequest()).actor(), correlation(), null);
    }

    /**
     * Sends the last command of the current request, with its {@code If-Match} if there is one. The answer is kept in the transaction of
     * the command's events, and a retry gets it without any check.
     *
     * @param answer makes the answer; it reads nothing of the log
     */
    public <R extends @Nullable Object, T> ResponseEntity<T> answer(
            Object command, Function<CommandResult<R>, ResponseEntity<T>> answer) {
        return answer(command, ifMatch(), answer);
    }

    /** The same without looking at {@code If-Match}: for a command to another aggregate than the one addressed. */
    public <R extends @Nullable Object, T> ResponseEntity<T> answerUnconditionally(
            Object command, Function<CommandResult<R>, ResponseEntity<T>> answer) {
        return answer(command, null, answer);
    }

    @SuppressWarnings("unchecked") // The command's handler returns what the caller expects of it.
    private <R extends @Nullable Object, T> ResponseEntity<T> answer(
            Object command, @Nullable Long version, Function<CommandResult<R>, ResponseEntity<T>> answer) {
        var last = new Last<R, T>(answer);
        return last.of(send(command, version, "", written -> last.kept((CommandResult<R>) written)));
    }

    /**
     * Appends what was decided of many streams, all of it or nothing, as the last thing of the current request.
     *
     * @param kind simple name of the aggregate's class
     * @param answer as of {@link #answer}, of what was appended
     */
    public <T> ResponseEntity<T> answerAppending(
            String kind,
            List<BulkStreams.Decided> decided,
            Function<CommandResult<Integer>, ResponseEntity<T>> answer) {
        var last = new Last<>(answer);
        var actor = SecurityFilter.caller(current().getRequest()).actor();
        var attempt = attempt();
        var step = attempt == null
                ? null
                : new Step(
                        attempt,
                        kind,
                        "append",
                        each -> last.kept(new CommandResult<>((Integer) each.result(), each.appended())));
        var written = streams.append(kind, decided, actor, step);
        HaltPoint.AFTER_COMMIT_BEFORE_ANSWER.pass();
        return last.of(new CommandResult<>(written.result().size(), written.appended()));
    }

    /** The outcome of a command that an earlier attempt at the current request has carried out. */
    public <R extends @Nullable Object> Optional<CommandResult<R>> earlier(Class<?> command, Object target) {
        return earlier(command, target, "");
    }

    /** The same for one of several commands of one type to one target. @param part as of {@link #sendUnconditionally(Object, String)} */
    public <R extends @Nullable Object> Optional<CommandResult<R>> earlier(
            Class<?> command, Object target, String part) {
        var attempt = attempt();
        return attempt == null ? Optional.empty() : commands.earlier(Step.of(attempt, command, target, part));
    }

    /** Makes an answer once: in the transaction of the command's events if there are some. */
    private final class Last<R extends @Nullable Object, T> {

        private final Function<CommandResult<R>, ResponseEntity<T>> answer;
        private @Nullable ResponseEntity<T> made;

        Last(Function<CommandResult<R>, ResponseEntity<T>> answer) {
            this.answer = answer;
        }

        StoredResponse kept(CommandResult<R> written) {
            var response = answer.apply(written);
            made = response;
            var headers = new LinkedHashMap<>(response.getHeaders().toSingleValueMap());
            var body = response.getBody();
            if (body != null) {
                headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
            }
            return new StoredResponse(
                    response.getStatusCode().value(),
                    headers,
                    body == null ? new byte[0] : json.writeValueAsBytes(body));
        }

        ResponseEntity<T> of(CommandResult<R> written) {
            var response = made;
            return response == null || written.appended().isEmpty() ? answer.apply(written) : response;
        }
    }

    /** An id for the one new thing of a request; the same again where the request comes again under its {@code IdempotencyFilter-Key}. */
    public static UUID newId() {
        return newId("new");
    }

    /** @param name of the new thing, if a request makes several: it depends on nothing else that the request does */
    public static UUID newId(String name) {
        var attempt = attempt();
        return attempt == null ? UUID.randomUUID() : attempt.id(name);
    }

    /** Fills with what nobody can guess; the same again where the request comes again. @param name as of {@link #newId(String)} */
    public static void fill(String name, byte[] secret) {
        var attempt = attempt();
        if (attempt == null) {
            RANDOM.nextBytes(secret);
        } else {
            attempt.fill(name, secret);
        }
    }

    private static @Nullable Repeatable attempt() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? IdempotencyFilter.attempt(attributes.getRequest())
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
    public <T> ResponseEntity<T> created(String path, @Nullable Long version, CommandResult<?> written, T body) {
        return answer(ResponseEntity.created(URI.create(BASE + path)), version, written)
                .body(body);
    }

    /** 200 with {@code ETag} and {@code Consistency-Token}. */
    public <T> ResponseEntity<T> ok(@Nullable Long version, CommandResult<?> written, T body) {
        return answer(ResponseEntity.ok(), version, written).body(body);
    }

    /** 200 with the {@code Consistency-Token} of a place: of what was written otherwise than by one command. */
    public <T> ResponseEntity<T> ok(LogToken place, T body) {
        return ResponseEntity.ok()
                .header(ConsistencyTokens.HEADER, tokens.write(place.txid(), place.index()))
                .body(body);
    }

    /** 204 with {@code Consistency-Token}. */
    public ResponseEntity<Void> done(CommandResult<?> written) {
        var builder = ResponseEntity.noContent();
        token(builder, written);
        return builder.build();
    }

    /** 200 with the {@code ETag} of what was read. */
    public static <T> ResponseEntity<T> read(long version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    private ResponseEntity.BodyBuilder answer(
            ResponseEntity.BodyBuilder builder, @Nullable Long version, CommandResult<?> written) {
        if (version != null) {
            builder.eTag("\"" + version + "\"");
        }
        token(builder, written);
        return builder;
    }

    private void token(ResponseEntity.HeadersBuilder<?> builder, CommandResult<?> written) {
        var last = written.last();
        if (last != null) {
            builder.header(ConsistencyTokens.HEADER, tokens.write(last.txid(), last.index()));
        }
    }

    private static ServletRequestAttributes current() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
