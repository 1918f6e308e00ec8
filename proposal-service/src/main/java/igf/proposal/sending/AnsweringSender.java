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

    private final CallersSender caller;
    private final Api api;
    private final Class<?> last;
    private final Function<CommandResult<A>, ResponseEntity<T>> answer;
    private @Nullable ResponseEntity<T> answered;

    AnsweringSender(
            CallersSender caller, Api api, Class<?> last, Function<CommandResult<A>, ResponseEntity<T>> answer) {
        this.caller = caller;
        this.api = api;
        this.last = last;
        this.answer = answer;
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
        return last.isInstance(command) ? last(command, false) : caller.<R>send(command);
    }

    @Override
    public <R extends @Nullable Object> R sendIfAsSeen(Object command) {
        return last.isInstance(command) ? last(command, true) : caller.<R>sendIfAsSeen(command);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // The last command's handler returns this type.
    private <R extends @Nullable Object> R last(Object command, boolean asSeen) {
        var results = new Object() {
            @Nullable
            Object result;
        };
        Function<CommandResult<A>, ResponseEntity<T>> noting = written -> {
            results.result = written.result();
            return answer.apply(written);
        };
        answered = asSeen ? api.answer(command, noting) : api.answerUnconditionally(command, noting);
        return (R) results.result;
    }

    public ResponseEntity<T> answer() {
        return requireNonNull(answered, "the last command was sent");
    }
}
