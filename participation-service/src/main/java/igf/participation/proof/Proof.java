package igf.participation.proof;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.proof.ProofCommand.Ask;
import igf.participation.proof.ProofCommand.Give;
import igf.participation.proof.ProofCommand.Lapse;
import igf.participation.proof.ProofEvent.ProofAsked;
import igf.participation.proof.ProofEvent.ProofGiven;
import igf.participation.proof.ProofEvent.ProofLapsed;
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A mailed link. It is open until it is used or expires. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Proof {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ProofContent asked;
    private boolean over;

    Proof() {}

    @CommandHandler
    Proof(Ask command) {
        apply(new ProofAsked(command.id(), command.asked()));
    }

    @CommandHandler
    ProofContent handle(Give command, Context context) {
        var given = open(command.tokenHash(), context.now());
        apply(new ProofGiven(command.id(), given.email()));
        return given;
    }

    @CommandHandler
    void handle(Lapse command) {
        if (!over) {
            apply(new ProofLapsed(command.id(), requireContent().email()));
        }
    }

    ProofContent open(String tokenHash, Instant now) {
        if (!requireContent().tokenHash().equals(tokenHash)) {
            throw new RefusedException(ProofRefusal.LINK_UNKNOWN);
        }
        if (over || !now.isBefore(requireContent().expiresAt())) {
            throw new RefusedException(ProofRefusal.LINK_ENDED);
        }
        return requireContent();
    }

    private ProofContent requireContent() {
        return Objects.requireNonNull(asked);
    }

    @EventSourcingHandler
    void on(ProofEvent event) {
        id = event.id();
        switch (event) {
            case ProofAsked e -> asked = e.asked();
            case ProofGiven e -> over = true;
            case ProofLapsed e -> over = true;
        }
    }
}
