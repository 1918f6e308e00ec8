package igf.platform.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import igf.platform.log.AppendContext;
import igf.platform.log.AppendResult;
import igf.platform.people.Vault;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the outcome of each command of a repeatable request in the transaction of its events, and with the last
 * command also the response of the request. A retry that finds the events finds the outcome, too. An attempt commits
 * nothing after a later attempt has started.
 */
public final class CommandResultStore implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Key in the command's metadata. */
    static final String STEP = "step";

    private static final ScopedValue<Boolean> BUILDING_RESPONSE = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Serializer serializer;
    private final JsonMapper json;

    public CommandResultStore(
            JdbcClient jdbc, TransactionTemplate transaction, Serializer serializer, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.serializer = serializer;
        this.json = json;
    }

    private record Value(String type, String text) {}

    /**
     * A stored outcome. Release 6004e0d7 also stored the step's position in the request, which is ignored.
     *
     * @param many whether the result is a list
     * @param answer response of the request; null if this step was not the last one
     */
    @JsonIgnoreProperties("step")
    private record StoredOutcome(
            boolean many,
            List<Value> values,
            List<StoredAppend> appended,
            @Nullable StoredResponse answer) {}

    /** The position of an event, without the event. */
    private record StoredAppend(long txid, long index, String stream, long sequence) {

        static StoredAppend of(AppendResult appended) {
            return new StoredAppend(appended.txid(), appended.index(), appended.stream(), appended.sequence());
        }

        AppendResult toAppendResult() {
            return new AppendResult(txid, index, stream, sequence, null);
        }
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var result = chain.proceed();
        if (work.getMessage().getMetaData().get(STEP) instanceof Step step) {
            storeWithAppend(step, result);
        }
        return result;
    }

    /** Makes the next append of this thread store the outcome, too. */
    void storeWithAppend(Step step, @Nullable Object result) {
        AppendContext.wrapNextAppend(append -> transaction.executeWithoutResult(tx -> {
            append.run();
            store(step, new CommandResult<@Nullable Object>(result, AppendContext.appendedResults()));
        }));
    }

    private void store(Step step, CommandResult<?> written) {
        var attempt = step.request();
        attempt.claimName("step", step.lookupText());
        var response = buildResponse(step, written);
        var outcome = new StoredOutcome(
                written.result() instanceof List,
                values(written.result()),
                written.appended().stream().map(StoredAppend::of).toList(),
                response);
        // The row lock delays a later attempt until the events of this one are stored.
        var inserted = jdbc.sql("""
                        INSERT INTO idempotency_outcome (caller, key, step, last, outcome)
                        SELECT caller, key, ?, ?, ? FROM idempotency
                        WHERE caller = ? AND key = ? AND attempt = ? FOR NO KEY UPDATE""")
                .params(
                        attempt.stepKey(step.lookupText()),
                        response != null,
                        Vault.encrypt(attempt.row().seal(), json.writeValueAsBytes(outcome)),
                        attempt.caller(),
                        attempt.key(),
                        attempt.number())
                .update();
        if (inserted == 0) {
            throw new CannotAcquireLockException("a later attempt at this request has taken over");
        }
    }

    private static @Nullable StoredResponse buildResponse(Step step, CommandResult<?> written) {
        var responseBuilder = step.responseBuilder();
        return responseBuilder == null
                ? null
                : ScopedValue.where(BUILDING_RESPONSE, true).call(() -> responseBuilder.apply(written));
    }

    /**
     * @throws IllegalStateException while a response is built; that happens in the transaction of the events, which
     *         must not wait for the log
     */
    static void requireNotBuildingResponse() {
        if (BUILDING_RESPONSE.isBound()) {
            throw new IllegalStateException("a response must not send commands or read aggregates: do so before");
        }
    }

    private List<Value> values(@Nullable Object result) {
        return switch (result) {
            case null -> List.of();
            case List<?> list -> list.stream().map(this::value).toList();
            default -> List.of(value(result));
        };
    }

    private Value value(Object object) {
        var serialized = serializer.serialize(object, String.class);
        return new Value(serialized.getType().getName(), serialized.getData());
    }

    /** Returns the outcome of this step in an earlier attempt. */
    @SuppressWarnings("unchecked")
    <R extends @Nullable Object> Optional<CommandResult<R>> find(Step step) {
        var attempt = step.request();
        if (attempt.number() == 1) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT outcome FROM idempotency_outcome WHERE caller = ? AND key = ? AND step = ?")
                .params(attempt.caller(), attempt.key(), attempt.stepKey(step.lookupText()))
                .query(byte[].class)
                .optional()
                .map(outcome -> read(attempt.row(), outcome))
                .or(() -> attempt.formerOutcomes().flatMap(former -> findFormer(former, step.target())))
                .map(stored -> {
                    attempt.claimName("step", step.lookupText());
                    return new CommandResult<>(
                            (R) result(stored),
                            stored.appended().stream()
                                    .map(StoredAppend::toAppendResult)
                                    .toList());
                });
    }

    private Optional<StoredOutcome> findFormer(FormerOutcomes former, String target) {
        return former.remove(text -> json.readValue(text, StoredOutcome.class).appended().stream()
                        .anyMatch(appended -> appended.stream().equals(target)))
                .map(text -> json.readValue(text, StoredOutcome.class));
    }

    /** Returns the response of a request whose last command was committed. */
    public Optional<StoredResponse> findResponse(RequestAttempt.Row request) {
        return jdbc.sql("SELECT outcome FROM idempotency_outcome WHERE caller = ? AND key = ? AND last")
                .params(request.caller(), request.key())
                .query(byte[].class)
                .optional()
                .map(outcome -> read(request, outcome).answer());
    }

    private StoredOutcome read(RequestAttempt.Row request, byte[] outcome) {
        return json.readValue(Vault.decrypt(request.seal(), outcome), StoredOutcome.class);
    }

    private @Nullable Object result(StoredOutcome outcome) {
        var values = outcome.values().stream().map(this::read).toList();
        if (outcome.many()) {
            return values;
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private Object read(Value value) {
        return serializer.deserialize(new SimpleSerializedObject<>(value.text(), String.class, value.type(), null));
    }
}
