package igf.sample.counter;

import igf.platform.command.Commands;
import igf.platform.command.DeadlineCommand;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts how often it was fired. */
@Component
public class AddOnTime extends DeadlineCommand {

    public static final String NAME = "counter.adds";

    AddOnTime(Commands commands) {
        super(NAME, commands);
    }

    @Override
    protected Object command(String subject, Instant due) {
        return new CounterCommand.Add(UUID.fromString(subject), 1);
    }
}
