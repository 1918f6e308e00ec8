package igf.proposal.sending;

import static java.util.Objects.requireNonNull;

import igf.platform.command.CommandResult;
import igf.platform.domain.Aggregates;
import igf.platform.web.Api;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Sends commands for the caller of the current request. The last command of the use case creates the response, which a
 * retry receives again.
 */
public final class AnsweringSender<A extends @Nullable Object, T> implements Sender {

    private final CallerSender caller;
    private final Api api;
    private final Class<?> lastCommand;
    private final Function<CommandResult<A>, ResponseEntity<T>> respond;
    private @Nullable ResponseEntity<T> response;

    AnsweringSender(
            CallerSender caller, Api api, Class<?> lastCommand, Function<CommandResult<A>, ResponseEntity<T>> respond) {
        this.caller = caller;
        this.api = api;
        this.lastCommand = lastCommand;
        this.respond = respond;
    }

    @Override
    public Aggregates aggregates() {
        return caller.aggregates();
    }

    @Override
    public <R extends @Nullable Object> R sendAnew(Object command) {
        return caller.sendAnew(command);
    }

    @Override
    public <R extends @Nullable Object> R send(Object command) {
        return lastCommand.isInstance(command) ? sendLast(command, false) : caller.<R>send(command);
    }

    @Override
    public <R extends @Nullable Object> R sendIfUnchanged(Object command) {
        return lastCommand.isInstance(command) ? sendLast(command, true) : caller.<R>sendIfUnchanged(command);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // The last command's handler returns this type.
    private <R extends @Nullable Object> R sendLast(Object command, boolean ifUnchanged) {
        var results = new Object() {
            @Nullable
            Object result;
        };
        Function<CommandResult<A>, ResponseEntity<T>> recordResult = written -> {
            results.result = written.result();
            return respond.apply(written);
        };
        response = ifUnchanged ? api.answer(command, recordResult) : api.answerUnconditionally(command, recordResult);
        return (R) results.result;
    }

    public ResponseEntity<T> response() {
        return requireNonNull(response, "the last command was sent");
    }
}
