package igf.proposal.sending;

import igf.platform.command.Commands;
import org.jspecify.annotations.Nullable;

/** For a reaction, a deadline or a look-up of the service itself, which have seen nothing. */
public record SystemSender(Commands commands, String name, String correlation) implements Sender {

    @Override
    public <R extends @Nullable Object> R look(Object command) {
        return send(command);
    }

    @Override
    public <R extends @Nullable Object> R send(Object command) {
        return commands.<R>sendAs(name, command, correlation).result();
    }

    @Override
    public <R extends @Nullable Object> R sendIfAsSeen(Object command) {
        return send(command);
    }
}
