package igf.participation.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.person.PersonCommand.AskErasure;
import igf.participation.person.PersonCommand.ConfirmErasure;
import igf.participation.person.PersonCommand.Link;
import igf.participation.person.PersonCommand.Unlink;
import igf.participation.person.PersonEvent.Erased;
import igf.participation.person.PersonEvent.ErasureAsked;
import igf.participation.person.PersonEvent.Linked;
import igf.participation.person.PersonEvent.Unlinked;
import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StateRevision;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A person's links and erasure. The request to erase is recorded before anything is destroyed, so that a crash in
 * between loses nothing.
 */
// 1: snapshots of revision 0 lost the members of collections when they were read.
@StateRevision(1)
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Person {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable UUID person;
    private @Nullable UUID receipt;
    private boolean erased;
    private Set<UUID> linked = new HashSet<>();

    Person() {}

    /** @return the receipt of the first request */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    UUID handle(AskErasure command, Context context) {
        if (receipt == null) {
            apply(new ErasureAsked(command.person(), command.receipt(), context.now()));
        }
        return Objects.requireNonNull(receipt);
    }

    @CommandHandler
    void handle(ConfirmErasure command, Context context) {
        if (!erased) {
            apply(new Erased(
                    Objects.requireNonNull(person),
                    Objects.requireNonNull(receipt),
                    command.registrations(),
                    command.documents(),
                    context.now()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Link command) {
        if (command.person().equals(command.with())) {
            throw new RefusedException(Refusal.rule("LINKED_WITH_ITSELF", "/with", "Name another id."));
        }
        if (!linked.contains(command.with())) {
            apply(new Linked(command.person(), command.with()));
        }
    }

    @CommandHandler
    void handle(Unlink command) {
        if (!linked.contains(command.with())) {
            throw new RefusedException(Refusal.notFound("These two are not linked."));
        }
        apply(new Unlinked(Objects.requireNonNull(person), command.with()));
    }

    /** Returns whether the link was made from this id. It may have been made from the other one. */
    boolean isLinkedWith(UUID other) {
        return linked.contains(other);
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        switch (event) {
            case ErasureAsked e -> {
                id = PersonCommand.personId(e.person());
                person = e.person();
                receipt = e.receipt();
            }
            case Erased e -> erased = true;
            case Linked e -> {
                id = PersonCommand.personId(e.person());
                person = e.person();
                linked.add(e.with());
            }
            case Unlinked e -> linked.remove(e.with());
        }
    }
}
