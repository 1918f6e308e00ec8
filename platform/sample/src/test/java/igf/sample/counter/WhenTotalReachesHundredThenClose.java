package igf.sample.counter;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("close-at-hundred")
class WhenTotalReachesHundredThenClose {

    private final Commands commands;

    WhenTotalReachesHundredThenClose(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CounterEvent.Added event, Meta meta) {
        if (event.total() >= 100) {
            commands.sendAs("close-at-hundred", new CounterCommand.Close(event.id()), meta.correlationId());
        }
    }
}
