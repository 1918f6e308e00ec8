package igf.proposal.batch;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.proposal.sending.SystemSender;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Carries out one decision per event: the event that records a decision triggers the next one. */
@Component
@ProcessingGroup("batches")
class WhenBatchIsAnnouncedThenDecide {

    private final Commands commands;

    WhenBatchIsAnnouncedThenDecide(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(BatchEvent.Announced event, Meta meta) {
        executeNext(event.batch(), meta);
    }

    @EventHandler
    void on(BatchEvent.EntryDecided event, Meta meta) {
        executeNext(event.batch(), meta);
    }

    private void executeNext(UUID batch, Meta meta) {
        new ExecuteBatch(new SystemSender(commands, "batches", meta.correlationId())).executeNext(batch);
    }
}
