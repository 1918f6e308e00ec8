package igf.proposal.sending;

import static java.util.Objects.requireNonNull;

import igf.platform.command.CommandResult;
import igf.platform.domain.Aggregates;
import igf.platform.web.Api;
import org.jspecify.annotations.Nullable;

/** Sends commands for the caller of the current request. Keeps the result of the last one for the response. */
public final class CallersSender implements Sender {

    private final Api api;
    private final Aggregates aggregates;
    private @Nullable CommandResult<?> last;

    CallersSender(Api api, Aggregates aggregates) {
        this.api = api;
        this.aggregates = aggregates;
    }

    @Override
    public Aggregates aggregates() {
        return aggregates;
    }

    @Override
    public <R extends @Nullable Object> R send(Object command) {
        return kept(api.<R>sendUnconditionally(command));
    }

    @Override
    public <R extends @Nullable Object> R sendAnew(Object command) {
        return kept(api.<R>sendAnew(command));
    }

    @Override
    public <R extends @Nullable Object> R sendIfAsSeen(Object command) {
        return kept(api.<R>send(command));
    }

    private <R extends @Nullable Object> R kept(CommandResult<R> written) {
        if (last == null || !written.appended().isEmpty()) {
            last = written;
        }
        return written.result();
    }

    public CommandResult<?> written() {
        return requireNonNull(last, "something was sent");
    }
}
