package igf.notification.policy;

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

/** The mail policy of one edition. Kinds apply to mails written from then on, addresses to all mails that are sent. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class EditionMails {

    @AggregateIdentifier
    private @Nullable String id;

    EditionMails() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MailPolicyCommand.SetMailPolicy command) {
        var seen = command.seen();
        if (seen != null && seen != countChanges()) {
            throw new StaleVersionException(seen, countChanges());
        }
        apply(new MailPolicyEvent.MailPolicySet(
                command.id(), command.edition(), command.hold(), command.from(), command.replyTo(), command.off()));
    }

    /**
     * Returns how often the policy was set. Zero counts as a version too, so that a concurrent first change is
     * detected.
     */
    private long countChanges() {
        return id == null ? 0 : requireNonNull(AggregateLifecycle.getVersion(), "a policy was set") + 1;
    }

    @EventSourcingHandler
    void on(MailPolicyEvent event) {
        id = switch (event) {
            case MailPolicyEvent.MailPolicySet e -> e.id();
        };
    }
}
