package igf.platform.command;

import igf.platform.log.AppendContext;
import igf.platform.log.Appended;
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
 * Keeps what a command of a repeatable request came to, in the transaction of its events: whoever finds the events finds the
 * outcome. An attempt that another one has overtaken commits nothing.
 */
public final class CommandResultStore implements MessageHandlerInterceptor<CommandMessage<?>> {

    static final String STEP = "step";

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

    /** In the command's metadata. */
    record Step(Repeatable request, int number) {}

    private record Value(String type, String text) {}

    /** @param many whether the values are a list's */
    private record Kept(int step, boolean many, List<Value> values, List<Appended> appended) {}

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var result = chain.proceed();
        if (work.getMessage().getMetaData().get(STEP) instanceof Step step) {
            AppendContext.within(append -> transaction.executeWithoutResult(tx -> {
                append.run();
                keep(step, result);
            }));
        }
        return result;
    }

    private void keep(Step step, @Nullable Object result) {
        var attempt = step.request();
        var kept = json.writeValueAsString(
                new Kept(step.number(), result instanceof List, values(result), AppendContext.soFar()));
        var mine = jdbc.sql("""
                        UPDATE idempotency SET outcomes = array_append(outcomes, ?)
                        WHERE caller = ? AND key = ? AND attempt = ?""")
                .params(kept, attempt.caller(), attempt.key(), attempt.number())
                .update();
        if (mine == 0) {
            throw new CannotAcquireLockException("another attempt at this request has taken over");
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

    /** What an earlier attempt's command of this number came to. */
    @SuppressWarnings("unchecked")
    <R extends @Nullable Object> Optional<Written<R>> of(Step step) {
        return step.request().outcomes().stream()
                .map(text -> json.readValue(text, Kept.class))
                .filter(kept -> kept.step() == step.number())
                .findFirst()
                .map(kept -> new Written<>((R) result(kept), kept.appended()));
    }

    private @Nullable Object result(Kept kept) {
        var values = kept.values().stream().map(this::read).toList();
        if (kept.many()) {
            return values;
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private Object read(Value value) {
        return serializer.deserialize(new SimpleSerializedObject<>(value.text(), String.class, value.type(), null));
    }
}
