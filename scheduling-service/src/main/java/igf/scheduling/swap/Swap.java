package igf.scheduling.swap;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.swap.SwapRequestState;
import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.negotiation.SwapId;
import igf.scheduling.negotiation.SwapPair;
import igf.scheduling.swap.SwapCommand.Answer;
import igf.scheduling.swap.SwapCommand.Approve;
import igf.scheduling.swap.SwapCommand.Ask;
import igf.scheduling.swap.SwapCommand.NoteDone;
import igf.scheduling.swap.SwapCommand.NoteImpossible;
import igf.scheduling.swap.SwapCommand.Withdraw;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The swap requests of one session, of which at most one is open. */
@Aggregate
class Swap {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable SwapRequest last;
    /** Refused swaps, so that nobody is asked again for the same. */
    private List<SwapPair> refused = new ArrayList<>();

    Swap() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SwapRequest handle(Ask command, Context context) {
        var pair = command.pair();
        if (pair.from().session().equals(pair.with().session())) {
            throw new RefusedException(SwapRefusal.withItself());
        }
        if (last != null && last.isOpen()) {
            throw new RefusedException(SwapRefusal.alreadyOpen(last.pair()));
        }
        if (pair.hasBegun(context.now())) {
            throw new RefusedException(SwapRefusal.begun());
        }
        if (refused.stream().anyMatch(pair::asksTheSame)) {
            throw new RefusedException(SwapRefusal.refusedBefore());
        }
        apply(new SwapEvent.Asked(
                pair, context.now(), command.by(), command.reason(), command.tokenHash(), command.tokenSealed()));
        return last();
    }

    @CommandHandler
    SwapRequest handle(Answer command, Context context) {
        var request = requestOfToken(command.tokenHash());
        if (request.state() != SwapRequestState.ASKED) {
            throw new RefusedException(SwapRefusal.linkClosed(request.state()));
        }
        apply(
                command.accept()
                        ? new SwapEvent.Agreed(request.pair(), context.now(), command.needsApproval())
                        : new SwapEvent.Refused(request.pair(), context.now()));
        return last();
    }

    @CommandHandler
    SwapRequest handle(Approve command, Context context) {
        var request = requireLast(command.request());
        if (!request.awaitsApproval()) {
            throw new RefusedException(SwapRefusal.notOpen());
        }
        apply(new SwapEvent.Approved(request.pair(), context.now(), command.reason()));
        return last();
    }

    @CommandHandler
    SwapRequest handle(Withdraw command, Context context) {
        var request = requireLast(command.request());
        if (!request.isWithdrawable()) {
            throw new RefusedException(SwapRefusal.notOpen());
        }
        apply(new SwapEvent.Withdrawn(request.pair(), context.now(), command.bySecretariat()));
        return last();
    }

    @CommandHandler
    SwapRequest handle(NoteDone command, Context context) {
        if (isBeingCarriedOut(command.request())) {
            apply(new SwapEvent.Done(last().pair(), context.now()));
        }
        return last();
    }

    @CommandHandler
    SwapRequest handle(NoteImpossible command, Context context) {
        if (isBeingCarriedOut(command.request())) {
            apply(new SwapEvent.Impossible(last().pair(), context.now(), command.obstacles()));
        }
        return last();
    }

    private boolean isBeingCarriedOut(UUID request) {
        return last().pair().request().equals(request)
                && last().state() == SwapRequestState.AGREED
                && !last().awaitsApproval();
    }

    /** A request that is not the last one is over. */
    private SwapRequest requireLast(UUID request) {
        if (!last().pair().request().equals(request)) {
            throw new RefusedException(SwapRefusal.notOpen());
        }
        return last();
    }

    SwapRequest requestOfToken(String hash) {
        if (!last().tokenHash().equals(hash)) {
            throw new RefusedException(Refusal.notFound());
        }
        return last();
    }

    private SwapRequest last() {
        return requireNonNull(last, "the first event of a swap is Asked");
    }

    @EventSourcingHandler
    void on(SwapEvent event) {
        id = SwapId.of(event.pair().from().session());
        last = SwapRequest.after(last, event);
        if (event instanceof SwapEvent.Refused) {
            refused.add(event.pair());
        }
    }
}
