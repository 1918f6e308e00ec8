package igf.platform.command;

import igf.platform.time.DeadlineHandler;
import java.time.Instant;

/** A deadline that sends one command. The command must be idempotent. */
public abstract class DeadlineCommand implements DeadlineHandler {

    private final String name;
    private final Commands commands;

    /** @param name of the deadline and of the actor */
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
     * @param subject as recorded
     * @param due as recorded
     */
    protected abstract Object command(String subject, Instant due);
}
