package igf.notification.words;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.StaleVersionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The words of one kind of letter of an edition, in one language. They apply to mails that are rendered from then on. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class LetterWordsOfEdition {

    @AggregateIdentifier
    private @Nullable String id;

    private boolean own;

    LetterWordsOfEdition() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OwnWordsCommand.SetOwnWords command) {
        requireSeen(command.seen());
        apply(new OwnWordsEvent.OwnWordsSet(
                command.id(),
                command.edition(),
                command.kind(),
                command.language(),
                command.words().subject(),
                command.words().text()));
    }

    @CommandHandler
    void handle(OwnWordsCommand.RemoveOwnWords command) {
        requireSeen(command.seen());
        if (own) {
            apply(new OwnWordsEvent.OwnWordsRemoved(command.id()));
        }
    }

    /** Zero changes count as a version too, so that a concurrent first change is detected. */
    private void requireSeen(@Nullable Long seen) {
        var changes = id == null ? 0 : requireNonNull(AggregateLifecycle.getVersion(), "words were set") + 1;
        if (seen != null && seen != changes) {
            throw new StaleVersionException(seen, changes);
        }
    }

    @EventSourcingHandler
    void on(OwnWordsEvent event) {
        id = event.id();
        own = switch (event) {
            case OwnWordsEvent.OwnWordsSet e -> true;
            case OwnWordsEvent.OwnWordsRemoved e -> false;
        };
    }
}
