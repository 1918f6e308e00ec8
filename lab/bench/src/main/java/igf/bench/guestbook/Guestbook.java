package igf.bench.guestbook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshots")
class Guestbook {

    private static final int MAX_LENGTH = 1000;

    @AggregateIdentifier
    private @Nullable UUID book;

    private int signatures;

    Guestbook() {}

    @CommandHandler
    Guestbook(GuestbookCommand.Open command, Context context) {
        apply(new GuestbookEvent.Opened(command.book(), command.name()));
    }

    /** Returns the number of the signature. */
    @CommandHandler
    int handle(GuestbookCommand.Sign command, Context context) {
        if (command.text().length() > MAX_LENGTH) {
            throw new RefusedException(Refusal.rule("SHORT", "/text", "At most " + MAX_LENGTH + " characters."));
        }
        apply(new GuestbookEvent.Signed(command.book(), command.signature(), signatures + 1, command.text()));
        return signatures;
    }

    @EventSourcingHandler
    void on(GuestbookEvent event) {
        switch (event) {
            case GuestbookEvent.Opened e -> book = e.book();
            case GuestbookEvent.Signed e -> signatures = e.number();
            case GuestbookEvent.HeardOf e -> throw new IllegalStateException("no event of a guestbook: " + e);
        }
    }
}
