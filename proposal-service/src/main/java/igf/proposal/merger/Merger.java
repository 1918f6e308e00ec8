package igf.proposal.merger;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import igf.proposal.merger.MergerCommand.Answer;
import igf.proposal.merger.MergerCommand.AnswerByLink;
import igf.proposal.merger.MergerCommand.Expire;
import igf.proposal.merger.MergerCommand.GiveUp;
import igf.proposal.merger.MergerCommand.NoteTaken;
import igf.proposal.merger.MergerCommand.Propose;
import igf.proposal.merger.MergerCommand.Renew;
import igf.proposal.merger.MergerCommand.Settle;
import igf.proposal.merger.MergerCommand.Undo;
import igf.proposal.merger.MergerEvent.Outcome;
import igf.proposal.merger.MergerState.Status;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Merges one proposal into another after both sides have agreed. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Merger {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable MergerState state;

    Merger() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    MergerState handle(Propose c, Context context) {
        if (state != null && !state.status().isOver()) {
            throw new RefusedException(MergerRefusal.alreadyOpen());
        }
        if (c.from().proposal().equals(c.into().proposal())) {
            throw new RefusedException(MergerRefusal.intoItself());
        }
        if (!c.from().notice().edition().equals(c.into().notice().edition())) {
            throw new RefusedException(MergerRefusal.otherEdition());
        }
        if (!c.expiresAt().isAfter(context.now())) {
            throw new RefusedException(MergerRefusal.inThePast(context.now()));
        }
        apply(new MergerEvent.Proposed(c.from().proposal(), c.from(), c.into(), c.reason(), c.expiresAt()));
        return state();
    }

    @CommandHandler
    MergerState handle(Answer c) {
        if (state().status() != Status.PROPOSED) {
            throw new RefusedException(MergerRefusal.notOpen(state().status()));
        }
        return answer(c.sides(), c.agreed());
    }

    @CommandHandler
    MergerState handle(AnswerByLink c) {
        return answer(Set.of(requireSide(c.tokenHash())), c.agreed());
    }

    MergerState stateForToken(String hash) {
        requireSide(hash);
        return state();
    }

    private Side.Which requireSide(String hash) {
        var side = state().findSide(hash).orElseThrow(() -> new RefusedException(MergerRefusal.unknownLink()));
        if (state().status() != Status.PROPOSED) {
            throw new RefusedException(MergerRefusal.linkClosed(state().status()));
        }
        return side;
    }

    private MergerState answer(Set<Side.Which> sides, boolean agreed) {
        for (var side : Side.Which.values()) {
            if (sides.contains(side) && !(agreed && state().agreed().contains(side))) {
                apply(new MergerEvent.Answered(proposal(), side, agreed));
            }
        }
        if (!agreed) {
            end(Outcome.REFUSED, null);
        } else if (state().isAgreedByBoth()) {
            apply(new MergerEvent.Agreed(proposal(), state().into().proposal()));
        }
        return state();
    }

    @CommandHandler
    MergerState handle(Renew c) {
        if (state().status() == Status.PROPOSED) {
            var which = c.side().proposal().equals(proposal()) ? Side.Which.GOES_IN : Side.Which.TAKES_IN;
            var other = which == Side.Which.GOES_IN ? state().into() : state().from();
            apply(new MergerEvent.SideRenewed(
                    proposal(), which, c.side(), other, state().reason(), state().expiresAt()));
        }
        return state();
    }

    @CommandHandler
    MergerState handle(Expire c) {
        if (state().status() == Status.PROPOSED && state().expiresAt().equals(c.due())) {
            end(Outcome.EXPIRED, null);
        }
        return state();
    }

    @CommandHandler
    MergerState handle(Settle c) {
        if (state().status() == Status.AGREED) {
            apply(new MergerEvent.Settled(
                    proposal(), state().into().proposal(), c.offered(), state().from(), state().into(), c.reserve()));
        }
        return state();
    }

    @CommandHandler
    MergerState handle(GiveUp c) {
        if (state().status() == Status.AGREED) {
            end(Outcome.IMPOSSIBLE, c.reason());
        }
        return state();
    }

    @CommandHandler
    MergerState handle(NoteTaken c) {
        if (state().status() != Status.MERGED) {
            throw new RefusedException(MergerRefusal.notMerged(state().status()));
        }
        if (state().offered().stream().noneMatch(entry -> entry.id().equals(c.entry()))) {
            throw new RefusedException(MergerRefusal.noSuchPerson());
        }
        if (!state().taken().containsKey(c.entry())) {
            apply(new MergerEvent.PersonTaken(proposal(), state().into().proposal(), c.entry(), c.as()));
        }
        return state();
    }

    @CommandHandler
    MergerState handle(Undo c) {
        switch (state().status()) {
            case PROPOSED -> end(Outcome.TAKEN_BACK, c.reason());
            case MERGED ->
                apply(new MergerEvent.Undone(
                        proposal(),
                        c.reason(),
                        state().from(),
                        state().into(),
                        List.copyOf(state().taken().values()),
                        state().reserve()));
            default -> throw new RefusedException(MergerRefusal.notMerged(state().status()));
        }
        return state();
    }

    private void end(Outcome outcome, @Nullable String reason) {
        apply(new MergerEvent.Ended(proposal(), outcome, reason, state().from(), state().into()));
    }

    private UUID proposal() {
        return state().from().proposal();
    }

    MergerState state() {
        return requireNonNull(state, "the first event of a merger is Proposed");
    }

    @EventSourcingHandler
    void on(MergerEvent event) {
        id = MergerId.of(event.proposal());
        state = event instanceof MergerEvent.Proposed proposed ? MergerState.of(proposed) : state().after(event);
    }
}
