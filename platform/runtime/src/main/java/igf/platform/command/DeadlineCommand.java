package igf.platform.command;

import igf.platform.time.DeadlineHandler;
import java.time.Instant;

/** A deadline that becomes one command, which must be one that may come twice. */
public abstract class DeadlineCommand implements DeadlineHandler {

    private final String name;
    private final Commands commands;

    /** @param name the deadline's, and that of who asks */
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

    /** @param subject as recorded; @param due as recorded */
    protected abstract Object command(String subject, Instant due);
}
