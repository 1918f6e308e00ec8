package igf.platform.command;

import igf.platform.time.DeadlineHandler;
import java.time.Instant;

/** A deadline that sends one command. The command must be idempotent. */
public abstract class DeadlineCommand implements DeadlineHandler {

    private final String name;
    private final Commands commands;

    /** @param name name of the deadline, and of the actor that sends the command */
    protected DeadlineCommand(String name, Commands commands) {
        this.name = name;
        this.commands = commands;
    }

    @Override
    public final String deadline() {
        return name;
    }

    @Override
    public final void fire(String subject, Instant due) {
        commands.sendAs(name, command(subject, due), name + ":" + subject);
    }

    /**
     * Returns the command for a deadline that is due.
     *
     * @param subject the subject of the deadline
     * @param due when the deadline was due
     */
    protected abstract Object command(String subject, Instant due);
}
