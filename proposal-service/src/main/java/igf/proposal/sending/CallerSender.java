package igf.proposal.sending;

import static java.util.Objects.requireNonNull;

import igf.platform.command.CommandResult;
import igf.platform.domain.Aggregates;
import igf.platform.web.Api;
import org.jspecify.annotations.Nullable;

/** Sends commands for the caller of the current request. Keeps the result of the last one for the response. */
public final class CallerSender implements Sender {

    private final Api api;
    private final Aggregates aggregates;
    private @Nullable CommandResult<?> lastResult;

    CallerSender(Api api, Aggregates aggregates) {
        this.api = api;
        this.aggregates = aggregates;
    }

    @Override
    public Aggregates aggregates() {
        return aggregates;
    }

    @Override
    public <R extends @Nullable Object> R send(Object command) {
        return remember(api.<R>sendUnconditionally(command));
    }

    @Override
    public <R extends @Nullable Object> R sendAnew(Object command) {
        return remember(api.<R>sendIdempotent(command));
    }

    @Override
    public <R extends @Nullable Object> R sendIfUnchanged(Object command) {
        return remember(api.<R>send(command));
    }

    private <R extends @Nullable Object> R remember(CommandResult<R> written) {
        if (lastResult == null || !written.appended().isEmpty()) {
            lastResult = written;
        }
        return written.result();
    }

    public CommandResult<?> lastResult() {
        return requireNonNull(lastResult, "something was sent");
    }
}
