package igf.proposal.sending;

import igf.platform.command.CommandResult;
import igf.platform.domain.Aggregates;
import igf.platform.web.Api;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

@Component
public class Callers {

    private final Api api;
    private final Aggregates aggregates;

    Callers(Api api, Aggregates aggregates) {
        this.api = api;
        this.aggregates = aggregates;
    }

    public CallersSender caller() {
        return new CallersSender(api, aggregates);
    }

    /**
     * Creates a sender for a use case whose last command creates the response.
     *
     * @param last type of that command
     * @param answer as in {@link Api#answer}
     */
    public <R extends @Nullable Object, T> AnsweringSender<R, T> answering(
            Class<?> last, Function<CommandResult<R>, ResponseEntity<T>> answer) {
        return new AnsweringSender<>(caller(), api, last, answer);
    }
}
