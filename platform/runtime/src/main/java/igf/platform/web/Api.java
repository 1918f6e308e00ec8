// Long: how controllers send commands and respond, a few lines a method.
package igf.platform.web;

import igf.api.problem.ProblemKind;
import igf.platform.command.BulkStreams;
import igf.platform.command.CommandResult;
import igf.platform.command.Commands;
import igf.platform.command.RequestAttempt;
import igf.platform.command.Step;
import igf.platform.command.StoredResponse;
import igf.platform.domain.Sha256;
import igf.platform.fault.HaltPoint;
import igf.platform.log.LogToken;
import igf.platform.messaging.LastPublicEvent;
import igf.platform.messaging.PublicEventId;
import igf.platform.web.access.SecurityFilter;
import igf.platform.web.idempotency.IdempotencyFilter;
import igf.platform.web.response.ConsistencyTokens;
import igf.platform.web.response.RequestIdFilter;
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

/** Sends commands for controllers, and builds responses from their results. */
public final class Api {

    /** The prefix of all paths except the root pages. */
    public static final String BASE = "/api/v1";

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[0-9a-f]+)?\"");

    private static final int DIGITS_OF_CONTENT = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Request attribute: id of the last public event of the request's commands. */
    private static final String PUBLIC_EVENT = PublicEventId.class.getName();

    private final Commands commands;
    private final BulkStreams streams;
    private final ConsistencyTokens tokens;
    private final LastPublicEvent publicEvents;
    private final JsonMapper json;

    public Api(
            Commands commands,
            BulkStreams streams,
            ConsistencyTokens tokens,
            LastPublicEvent publicEvents,
            JsonMapper json) {
        this.commands = commands;
        this.streams = streams;
        this.tokens = tokens;
        this.publicEvents = publicEvents;
        this.json = json;
    }

    /** Sends a command for the caller of the current request, with its {@code If-Match} if there is one. */
    public <R extends @Nullable Object> CommandResult<R> send(Object command) {
        return send(command, ifMatch());
    }

    /** Sends a command without {@code If-Match}, for another aggregate than the addressed one. */
    public <R extends @Nullable Object> CommandResult<R> sendUnconditionally(Object command) {
        return send(command, null);
    }

    /**
     * Sends one of several commands of one type to one target, without {@code If-Match}.
     *
     * @param part identifies the command within the request, and is the same in a retry
     */
    public <R extends @Nullable Object> CommandResult<R> sendUnconditionally(Object command, String part) {
        return send(command, null, part, null);
    }

    /** Sends a command, and responds with 428 if the request has no {@code If-Match}. */
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
            @Nullable Function<CommandResult<?>, StoredResponse> responseBuilder) {
        var attempt = currentAttempt();
        var step = attempt == null ? null : Step.of(attempt, command, part, responseBuilder);
        var actor = SecurityFilter.caller(current().getRequest()).actor();
        var written = commands.<R>send(command, actor, correlationId(), version, step);
        rememberPublicEvent(written);
        HaltPoint.AFTER_COMMIT_BEFORE_ANSWER.pass();
        return written;
    }

    /**
     * Sends a command that is idempotent by itself. Its outcome is not stored for a retry, so the caller may reverse it
     * if a later command of the request fails.
     */
    public <R extends @Nullable Object> CommandResult<R> sendIdempotent(Object command) {
        var written = commands.<R>send(
                command, SecurityFilter.caller(current().getRequest()).actor(), correlationId(), null);
        rememberPublicEvent(written);
        return written;
    }

    /** The token of a request stands for all of its commands, also if the last one has no public event. */
    private void rememberPublicEvent(CommandResult<?> written) {
        publicEvents
                .find(written.appended())
                .ifPresent(id -> current().getRequest().setAttribute(PUBLIC_EVENT, id.toString()));
    }

    private @Nullable String lastPublicEvent(CommandResult<?> written) {
        var last = publicEvents.find(written.appended());
        if (last.isPresent()) {
            return last.get().toString();
        }
        return current().getRequest().getAttribute(PUBLIC_EVENT) instanceof String earlier ? earlier : null;
    }

    /**
     * Sends the last command of the current request, with its {@code If-Match} if there is one. The response is stored
     * in the transaction of the command's events, and a retry gets that response without any check.
     *
     * @param responseBuilder builds the response; it must not read the log
     */
    public <R extends @Nullable Object, T> ResponseEntity<T> answer(
            Object command, Function<CommandResult<R>, ResponseEntity<T>> responseBuilder) {
        return answer(command, ifMatch(), responseBuilder);
    }

    /** Sends the last command without {@code If-Match}, for another aggregate than the addressed one. */
    public <R extends @Nullable Object, T> ResponseEntity<T> answerUnconditionally(
            Object command, Function<CommandResult<R>, ResponseEntity<T>> responseBuilder) {
        return answer(command, null, responseBuilder);
    }

    @SuppressWarnings("unchecked") // The command's handler returns the type that the caller expects.
    private <R extends @Nullable Object, T> ResponseEntity<T> answer(
            Object command, @Nullable Long version, Function<CommandResult<R>, ResponseEntity<T>> responseBuilder) {
        var last = new LastStep<R, T>(responseBuilder);
        return last.response(
                send(command, version, "", written -> last.buildStoredResponse((CommandResult<R>) written)));
    }

    /**
     * Appends events to many streams, as the last step of the current request. Skips streams that have changed since
     * the decision.
     *
     * @param kind simple name of the aggregate's class
     * @param responseBuilder builds the response from the number of appended events, as for one command
     */
    public <T> ResponseEntity<T> answerAppending(
            String kind,
            List<BulkStreams.DecidedEvent> decided,
            Function<CommandResult<Integer>, ResponseEntity<T>> responseBuilder) {
        var last = new LastStep<>(responseBuilder);
        var actor = SecurityFilter.caller(current().getRequest()).actor();
        var attempt = currentAttempt();
        var step = attempt == null
                ? null
                : new Step(
                        attempt,
                        kind,
                        "append",
                        each -> last.buildStoredResponse(
                                new CommandResult<>((Integer) each.result(), each.appended())));
        var written = streams.append(kind, decided, actor, step);
        HaltPoint.AFTER_COMMIT_BEFORE_ANSWER.pass();
        return last.response(new CommandResult<>(written.result().size(), written.appended()));
    }

    /** Returns the outcome of a command in an earlier attempt at the current request. */
    public <R extends @Nullable Object> Optional<CommandResult<R>> findEarlier(Class<?> command, Object target) {
        return findEarlier(command, target, "");
    }

    /**
     * Returns the outcome of one of several commands of one type to one target.
     *
     * @param part as in {@link #sendUnconditionally(Object, String)}
     */
    public <R extends @Nullable Object> Optional<CommandResult<R>> findEarlier(
            Class<?> command, Object target, String part) {
        var attempt = currentAttempt();
        return attempt == null ? Optional.empty() : commands.findEarlier(Step.of(attempt, command, target, part));
    }

    /** Builds a response once, in the transaction of the command's events if there are any. */
    private final class LastStep<R extends @Nullable Object, T> {

        private final Function<CommandResult<R>, ResponseEntity<T>> responseBuilder;
        private @Nullable ResponseEntity<T> builtResponse;

        LastStep(Function<CommandResult<R>, ResponseEntity<T>> responseBuilder) {
            this.responseBuilder = responseBuilder;
        }

        StoredResponse buildStoredResponse(CommandResult<R> written) {
            var response = responseBuilder.apply(written);
            builtResponse = response;
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

        ResponseEntity<T> response(CommandResult<R> written) {
            var response = builtResponse;
            return response == null || written.appended().isEmpty() ? responseBuilder.apply(written) : response;
        }
    }

    /** Returns an id for the new resource of a request; the same in a retry with the same {@code Idempotency-Key}. */
    public static UUID newId() {
        return newId("new");
    }

    /** @param name name of the new resource, if a request creates several; independent of the rest of the request */
    public static UUID newId(String name) {
        var attempt = currentAttempt();
        return attempt == null ? UUID.randomUUID() : attempt.id(name);
    }

    /**
     * Fills an array with secret bytes, which are the same in a retry.
     *
     * @param name as in {@link #newId(String)}
     */
    public static void fillRandom(String name, byte[] secret) {
        var attempt = currentAttempt();
        if (attempt == null) {
            RANDOM.nextBytes(secret);
        } else {
            attempt.fill(name, secret);
        }
    }

    private static @Nullable RequestAttempt currentAttempt() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? IdempotencyFilter.attempt(attributes.getRequest())
                : null;
    }

    public String correlationId() {
        var id = RequestIdFilter.idOf(current().getRequest());
        return id == null ? UUID.randomUUID().toString() : id;
    }

    public static @Nullable Long ifMatch() {
        var header = current().getRequest().getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var match = ETAG.matcher(header.strip());
        if (!match.matches()) {
            throw new Problem(
                    ProblemKind.PRECONDITION_FAILED,
                    "If-Match must be an ETag as you read it, with its quotation marks, like \"13\".");
        }
        return Long.parseLong(match.group(1));
    }

    /** Returns the version in {@code If-Match}; -1 for {@code *}. */
    public static long requireIfMatch() {
        if (current().getRequest().getHeader(HttpHeaders.IF_MATCH) == null) {
            throw new Problem(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Say which version you change: If-Match with the ETag that you read.");
        }
        var version = ifMatch();
        return version == null ? -1 : version;
    }

    /** Responds with 201 and {@code Location}, {@code ETag} and {@code Consistency-Token}. */
    public <T> ResponseEntity<T> created(String path, @Nullable Long version, CommandResult<?> written, T body) {
        return answer(ResponseEntity.created(URI.create(BASE + path)), version, written)
                .body(body);
    }

    /** Responds with 200 and {@code ETag} and {@code Consistency-Token}. */
    public <T> ResponseEntity<T> ok(@Nullable Long version, CommandResult<?> written, T body) {
        return answer(ResponseEntity.ok(), version, written).body(body);
    }

    /** Responds with 200 and the {@code Consistency-Token} of a position, for writes that are not one command. */
    public <T> ResponseEntity<T> ok(LogToken token, T body) {
        return ResponseEntity.ok()
                .header(ConsistencyTokens.HEADER, tokens.create(token.txid(), token.index(), null))
                .body(body);
    }

    /**
     * Responds with 200 and the {@code Consistency-Token} of everything committed now, for a request that wrote nothing
     * because an earlier one has done so.
     */
    public <T> ResponseEntity<T> okAtHead(T body) {
        return ok(streams.lastCommitted(), body);
    }

    /**
     * Makes the {@code Consistency-Token} of the request stand for events that reactions will cause. Other services wait
     * for them.
     *
     * @param lastEvent id that the last of these events will have
     */
    public void expectEvent(UUID lastEvent) {
        publicEvents
                .expect(lastEvent)
                .ifPresent(id -> current().getRequest().setAttribute(PUBLIC_EVENT, id.toString()));
    }

    /** Responds with 204 and {@code Consistency-Token}. */
    public ResponseEntity<Void> done(CommandResult<?> written) {
        var builder = ResponseEntity.noContent();
        addConsistencyToken(builder, written);
        return builder.build();
    }

    /** Responds with 200 and the {@code ETag} of what is shown. */
    public static <T> ResponseEntity<T> read(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version, body)).body(body);
    }

    /**
     * Returns an {@code ETag} of the version, which {@code If-Match} compares, and of the content, which also changes
     * without a new version.
     *
     * @param body a record, whose text represents its whole content
     */
    public static String tag(long version, Object body) {
        return "\"%d-%s\"".formatted(version, Sha256.hex(body.toString()).substring(0, DIGITS_OF_CONTENT));
    }

    private ResponseEntity.BodyBuilder answer(
            ResponseEntity.BodyBuilder builder, @Nullable Long version, CommandResult<?> written) {
        if (version != null) {
            builder.eTag("\"" + version + "\"");
        }
        addConsistencyToken(builder, written);
        return builder;
    }

    private void addConsistencyToken(ResponseEntity.HeadersBuilder<?> builder, CommandResult<?> written) {
        var last = written.last();
        if (last != null) {
            builder.header(
                    ConsistencyTokens.HEADER, tokens.create(last.txid(), last.index(), lastPublicEvent(written)));
        }
    }

    private static ServletRequestAttributes current() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
