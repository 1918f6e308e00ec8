package igf.proposal.sending;

import igf.platform.command.Commands;
import igf.platform.domain.Aggregates;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends commands for a reaction or a deadline of the service itself, without an expected version. */
public record SystemSender(Commands commands, String name, String correlation) implements Sender {

    @Override
    public Aggregates aggregates() {
        return commands.aggregates();
    }

    @Override
    public <R extends @Nullable Object> R send(Object command) {
        return commands.<R>sendAs(name, command, correlation).result();
    }

    @Override
    public <R extends @Nullable Object> R send(Object command, UUID firstEvent) {
        return commands.<R>sendAs(name, command, correlation, firstEvent).result();
    }

    @Override
    public <R extends @Nullable Object> R sendIfUnchanged(Object command) {
        return send(command);
    }
}
