package igf.proposal.sending;

import igf.platform.command.CommandResult;
import igf.platform.domain.Aggregates;
import igf.platform.web.Api;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Creates the senders of commands for a request. */
@Component
public class Senders {

    private final Api api;
    private final Aggregates aggregates;

    Senders(Api api, Aggregates aggregates) {
        this.api = api;
        this.aggregates = aggregates;
    }

    public CallerSender callerSender() {
        return new CallerSender(api, aggregates);
    }

    /**
     * Creates a sender for a use case whose last command creates the response.
     *
     * @param lastCommand type of that command
     * @param respond creates the response, as in {@link Api#answer}
     */
    public <R extends @Nullable Object, T> AnsweringSender<R, T> answeringSender(
            Class<?> lastCommand, Function<CommandResult<R>, ResponseEntity<T>> respond) {
        return new AnsweringSender<>(callerSender(), api, lastCommand, respond);
    }
}
